ALTER TABLE "datasets" ADD COLUMN "broken_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "unchecked" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "sound_until" timestamp with time zone;