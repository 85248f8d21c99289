export const stampFile: string;
export function stampOf(root: string): string;
export function installState(root: string): 'installed' | 'unstamped' | 'missing' | 'incomplete' | 'outdated';
