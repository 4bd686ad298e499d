// Rules for the files of one line together, as { file, template }; file names are relative to the project.
const ids = (list = []) => list.map(({ id }) => id).filter((id) => id !== undefined);
const without = (one, other, allowed) => ids(one).filter((id) => !ids(other).includes(id) && !allowed.includes(id));

/** What a runtime of one's own can set, and what SaaS can. */
const ONLY_HYBRID = ['taskDefinitionType', 'connectorType'];
const ONLY_NORMAL = ['deduplication', 'deduplicationId', 'deduplicationModeAuto', 'deduplicationModeManual',
  'deduplicationModeManualFlag', 'consumeUnmatchedEvents', 'messageTtl'];

const isVersioned = ({ file }) => file.includes('/versioned/');

const hybridParity = (files) => files
  .filter(({ file }) => file.includes('/hybrid/') && file.endsWith('-hybrid.json'))
  .flatMap(({ file, template }) => {
    const name = file.replace('/hybrid/', '/').replace(/-hybrid\.json$/, '.json');
    const normal = files.find((each) => each.file === name)?.template;
    if (!normal) return [`${file}: no ${name}`];
    return [
      ...['properties', 'groups'].flatMap((key) => [
        ...without(template[key], normal[key], ONLY_HYBRID),
        ...without(normal[key], template[key], ONLY_NORMAL),
      ]).map((id) => `${file}: ${id} is in one of the two only`),
      ...['steps', 'presets'].filter((key) => JSON.stringify(template[key]) !== JSON.stringify(normal[key]))
        .map((key) => `${file}: other ${key}`),
    ];
  });

const versionedConsistency = (files) => files.filter(isVersioned).flatMap(({ file, template }) => {
  const version = /-(\d+)\.json$/.exec(file)?.[1];
  if (!version) return [`${file}: the name doesn't end with a version`];
  const isFromBefore = version.startsWith('0') && template.version === undefined;
  return isFromBefore || template.version === Number(version) ? [] : [`${file}: version ${template.version}`];
});

const versionHeader = (files) => files.flatMap(({ file, template }) => template.properties
  .filter(({ binding }) => binding.type === 'zeebe:taskHeader' && binding.key === 'elementTemplateVersion')
  .filter(({ value }) => value !== String(template.version))
  .map(({ value }) => `${file}: version ${template.version}, header ${value}`));

const currentVersionBump = (files) => files.filter((each) => !isVersioned(each)).flatMap(({ file, template }) => {
  const earlier = files.filter(isVersioned).map((each) => each.template)
    .filter(({ id }) => id === template.id).map(({ version }) => version ?? 0);
  const expected = Math.max(...earlier) + 1;
  return !earlier.length || template.version === expected ? [] : [`${file}: version ${template.version} comes after ${expected - 1}`];
});

const uniqueIdVersion = (files) => {
  const keys = files.map(({ template }) => `${template.id} ${template.version}`);
  return keys.filter((key, i) => keys.indexOf(key) < i).map((key) => `${key} twice`);
};

export default {
  'hybrid-parity': hybridParity,
  'versioned-template-consistency': versionedConsistency,
  'element-template-version-consistency': versionHeader,
  'current-version-bump': currentVersionBump,
  'unique-id-version': uniqueIdVersion,
};
