/** How sure a learner can say to be that his answer is right, in percent; one for each fifth, in which the calibration counts them. */
export const CERTAINTY_STEPS = [10, 30, 50, 75, 95] as const;
