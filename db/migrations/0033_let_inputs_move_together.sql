ALTER TABLE "estimates" ADD COLUMN "together" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
-- The ends of a range are the least and the most that it may be, and never were percentiles.
UPDATE estimates SET inputs = (
  SELECT jsonb_object_agg(k, jsonb_build_object('least', v -> 'low', 'likely', v -> 'likely', 'most', v -> 'high'))
  FROM jsonb_each(inputs) AS i(k, v)
);
