CREATE TABLE "idempotency_keys" (
	"token_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"answer" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_token_id_key_pk" PRIMARY KEY("token_id","key")
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "told" double precision NOT NULL;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_token_id_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_unresolved" ON "alerts" USING btree ("project_id") WHERE "alerts"."status" <> 'resolved';--> statement-breakpoint
CREATE UNIQUE INDEX "releases_in_use" ON "releases" USING btree ("project_id","environment") WHERE "releases"."status" = 'live' and "releases"."strategy" in ('basic', 'blue_green');--> statement-breakpoint
CREATE INDEX "releases_waiting_and_past" ON "releases" USING btree ("project_id",("status" = 'prepared') desc,"number" desc) WHERE "releases"."status" <> 'live';