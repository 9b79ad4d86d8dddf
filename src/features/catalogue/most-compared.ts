/** More columns than this cannot be read side by side. The script that counts the ticks knows it too. */
export const MOST_COMPARED = 4;
