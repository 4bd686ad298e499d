// As the simulator knows them.
export const AGENT = '11111111-2222-4333-8444-555555555555';
export const OTHER_NUMBER = '+918035739222';
