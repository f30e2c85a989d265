/** Who a word stands for, where it stands for somebody. */
export type Who = 'name' | 'role' | 'pronoun' | 'nobody';
