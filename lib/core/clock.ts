/** The present moment, always passed in, so that rules of time can be tested. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
