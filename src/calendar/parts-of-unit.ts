/** The parts of a unit in words, by their TIMEX3 modifiers. */
export const partsOfUnit = { START: 'early', MID: 'mid', END: 'late' } as const
