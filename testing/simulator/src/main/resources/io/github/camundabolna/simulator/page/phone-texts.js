// Words that the parts of the phone share.

/** Returns whom a call is for. */
export const who = ({ name, number }) => (name ? `${name}, ${number}` : number);

/** Returns how long a call has been ringing or talking, such as "rings for 1:05". */
export function elapsed({ phone, changedAt }) {
  const seconds = Math.max(0, Math.floor((Date.now() - new Date(changedAt)) / 1_000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return phone === 'rings' ? `rings for ${time}` : `talking for ${time}`;
}
