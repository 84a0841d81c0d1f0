// The columns that the rows of projects and their heading share on a desk: name, state, bullet, figures, chance.
export const deliveryColumns = "md:grid-cols-[minmax(7rem,14.25rem)_6.75rem_minmax(7rem,1fr)_6.5rem_4.5rem] md:gap-x-4";
