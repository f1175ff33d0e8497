/** What a model elsewhere answers to a batch, both as .npy: row -> [sum, 2 * sum]. */
export function answer(body: Buffer): Buffer;
