-- Amounts are whole minor units, and how many of them make one of a currency is what ISO 4217 says from now on. Before, it was what the
-- engine said, and for these currencies engines say otherwise: what was kept as 5 forints would be read as 5 fillér. Figures that are a
-- hundred times too small are worse than an upgrade that waits, so nothing is guessed where there are any.
DO $$
DECLARE found text;
BEGIN
  SELECT string_agg(p."key" || ' (' || p."currency" || ')', ', ' ORDER BY p."key") INTO found FROM "projects" p
  WHERE p."currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL', 'SOS', 'SYP', 'YER')
    AND (EXISTS (SELECT FROM "costs" c WHERE c."project_id" = p."id") OR EXISTS (SELECT FROM "budgets" b WHERE b."project_id" = p."id")
      OR EXISTS (SELECT FROM "realised_values" v WHERE v."project_id" = p."id") OR EXISTS (SELECT FROM "estimates" e WHERE e."project_id" = p."id")
      OR EXISTS (SELECT FROM "money_matrices" m WHERE m."project_id" = p."id"));
  IF found IS NOT NULL THEN
    RAISE EXCEPTION 'Projects hold amounts in a currency whose smallest unit is another one from this release on: %. Export their figures with the release before, delete these projects'' amounts, upgrade, and record them again.', found;
  END IF;
END $$;
