/** What people write for `owner` or `owners`; nothing but a hand-over and the problem that tells it reads these. */
export const otherOwnerKeys = ['owner', 'eigenaar', 'eigenaars', 'eigenaren', 'trekker', 'verantwoordelijk', 'verantwoordelijke'] as const;
