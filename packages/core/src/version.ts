/** The version of the @xai packages, which are released together. */
export const version = '0.0.0';
