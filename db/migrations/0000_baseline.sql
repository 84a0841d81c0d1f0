CREATE TYPE "public"."one_time_link_purpose" AS ENUM('invitation', 'reset');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('stakeholder', 'expert', 'data_scientist', 'data_engineer', 'ml_engineer');--> statement-breakpoint
CREATE TYPE "public"."token_scope" AS ENUM('read', 'write');--> statement-breakpoint
CREATE TYPE "public"."visibility" AS ENUM('workspace', 'private');--> statement-breakpoint
CREATE TYPE "public"."subject_kind" AS ENUM('project', 'requirement', 'metric', 'estimate', 'gate', 'dataset', 'incident', 'sample', 'experiment', 'run', 'model_version', 'release', 'alert', 'review', 'matrix');--> statement-breakpoint
CREATE TYPE "public"."task_status" AS ENUM('open', 'done', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."incident_status" AS ENUM('new', 'acknowledged', 'assigned', 'resolved');--> statement-breakpoint
CREATE TYPE "public"."quality_dimension" AS ENUM('accuracy', 'completeness', 'consistency', 'timeliness', 'uniqueness', 'validity');--> statement-breakpoint
CREATE TYPE "public"."sample_verdict" AS ENUM('correct', 'wrong', 'unsure');--> statement-breakpoint
CREATE TYPE "public"."sensitivity" AS ENUM('public', 'internal', 'confidential', 'personal');--> statement-breakpoint
CREATE TYPE "public"."severity" AS ENUM('warning', 'critical');--> statement-breakpoint
CREATE TYPE "public"."validation_verdict" AS ENUM('usable', 'usable_with_limits', 'not_usable');--> statement-breakpoint
CREATE TYPE "public"."alert_status" AS ENUM('open', 'acknowledged', 'resolved');--> statement-breakpoint
CREATE TYPE "public"."environment" AS ENUM('test', 'staging', 'production');--> statement-breakpoint
CREATE TYPE "public"."monitor_kind" AS ENUM('drift', 'performance', 'operation');--> statement-breakpoint
CREATE TYPE "public"."release_status" AS ENUM('prepared', 'live', 'replaced', 'rolled_back');--> statement-breakpoint
CREATE TYPE "public"."release_strategy" AS ENUM('basic', 'shadow', 'canary', 'blue_green');--> statement-breakpoint
CREATE TYPE "public"."serving_mode" AS ENUM('batch', 'online', 'streaming', 'edge');--> statement-breakpoint
CREATE TYPE "public"."notice_kind" AS ENUM('assigned', 'sign', 'decide', 'told');--> statement-breakpoint
CREATE TYPE "public"."run_source" AS ENUM('form', 'csv', 'mlflow');--> statement-breakpoint
CREATE TYPE "public"."run_status" AS ENUM('scheduled', 'running', 'finished', 'failed', 'killed');--> statement-breakpoint
CREATE TYPE "public"."gate_name" AS ENUM('design', 'development', 'deployment', 'operation');--> statement-breakpoint
CREATE TYPE "public"."logged_model_status" AS ENUM('pending', 'ready', 'failed');--> statement-breakpoint
CREATE TYPE "public"."model_version_status" AS ENUM('proposed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."run_model_side" AS ENUM('input', 'output');--> statement-breakpoint
CREATE TYPE "public"."outcome_shape" AS ENUM('counts', 'sums', 'scores', 'classes', 'forecasts', 'money');--> statement-breakpoint
CREATE TYPE "public"."outcome_source" AS ENUM('metrics', 'form', 'csv', 'api');--> statement-breakpoint
CREATE TYPE "public"."phase" AS ENUM('design', 'development', 'deployment');--> statement-breakpoint
CREATE TYPE "public"."project_status" AS ENUM('active', 'paused', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."risk_class" AS ENUM('minimal', 'limited', 'high');--> statement-breakpoint
CREATE TYPE "public"."audience" AS ENUM('technical', 'domain', 'business');--> statement-breakpoint
CREATE TYPE "public"."check_verdict" AS ENUM('met', 'unmet');--> statement-breakpoint
CREATE TYPE "public"."direction" AS ENUM('higher', 'lower');--> statement-breakpoint
CREATE TYPE "public"."measurement_source" AS ENUM('form', 'csv', 'api');--> statement-breakpoint
CREATE TYPE "public"."requirement_category" AS ENUM('speed', 'accuracy', 'transparency', 'compliance', 'budget', 'team');--> statement-breakpoint
CREATE TYPE "public"."requirement_priority" AS ENUM('must', 'should', 'could');--> statement-breakpoint
CREATE TYPE "public"."requirement_status" AS ENUM('proposed', 'agreed', 'retired');--> statement-breakpoint
CREATE TYPE "public"."review_keep" AS ENUM('requirements', 'metrics', 'datasets', 'experiments', 'models', 'estimate', 'budget', 'team');--> statement-breakpoint
CREATE TYPE "public"."review_occasion" AS ENUM('scheduled', 'called');--> statement-breakpoint
CREATE TYPE "public"."review_outcome" AS ENUM('continue', 'pivot', 'stop');--> statement-breakpoint
CREATE TYPE "public"."cost_kind" AS ENUM('people', 'data', 'compute', 'licences', 'operation', 'other');--> statement-breakpoint
CREATE TYPE "public"."matrix_kind" AS ENUM('binary', 'classes', 'regression');--> statement-breakpoint
CREATE TYPE "public"."misfit" AS ENUM('other_kind', 'other_labels', 'too_few_cases', 'lacks_class');--> statement-breakpoint
CREATE TYPE "public"."value_input" AS ENUM('casesPerPeriod', 'gainPerCase', 'adoption', 'runningCost', 'investment', 'horizon');--> statement-breakpoint
CREATE TYPE "public"."worth_basis" AS ENUM('cases', 'counts', 'sums');--> statement-breakpoint
CREATE TYPE "public"."worth_standing" AS ENUM('leads', 'level', 'behind');--> statement-breakpoint
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
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"is_invited" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" "one_time_link_purpose" NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"is_admin" boolean DEFAULT false NOT NULL,
	"default_role" "role" NOT NULL,
	"joined_at" timestamp with time zone,
	"deactivated_at" timestamp with time zone,
	"previous_visit_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"tail" text NOT NULL,
	"scope" "token_scope" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Quintet' NOT NULL,
	"default_access" "visibility" DEFAULT 'workspace' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"setup_code_hash" text,
	"handover_days" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "workspace_is_one" CHECK ("workspace"."id" = 1),
	CONSTRAINT "workspace_handover_days" CHECK ("workspace"."handover_days" between 0 and 14)
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	"took_ms" integer NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "sign_on_mappings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"group_name" text NOT NULL,
	"project_id" uuid,
	"role" "role",
	"makes_admin" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"subject_kind" "subject_kind" NOT NULL,
	"subject_id" text NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"alternatives" text DEFAULT '' NOT NULL,
	"phase" "phase" NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"replaced_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "mentions_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"phase" "phase" NOT NULL,
	"wanted_role" "role",
	"assignee_id" uuid,
	"due_on" date,
	"status" "task_status" DEFAULT 'open' NOT NULL,
	"subject_kind" "subject_kind",
	"subject_id" text,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_by_id" uuid,
	"closed_at" timestamp with time zone,
	"closing_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dataset_parts" (
	"dataset_id" uuid NOT NULL,
	"part" text NOT NULL,
	"project_id" uuid NOT NULL,
	"broken_until" timestamp with time zone,
	"critical_until" timestamp with time zone,
	"unchecked" boolean NOT NULL,
	"sound_until" timestamp with time zone,
	CONSTRAINT "dataset_parts_dataset_id_part_pk" PRIMARY KEY("dataset_id","part")
);
--> statement-breakpoint
CREATE TABLE "dataset_validations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_version_id" uuid NOT NULL,
	"verdict" "validation_verdict" NOT NULL,
	"note" text NOT NULL,
	"validated_by_id" uuid NOT NULL,
	"validated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dataset_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"current" boolean NOT NULL,
	"digest" text DEFAULT '' NOT NULL,
	"location" text DEFAULT '' NOT NULL,
	"rows" bigint,
	"columns" jsonb,
	"deviations" integer,
	"collected_at" timestamp with time zone NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"registered_by_id" uuid NOT NULL,
	"registered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"sensitivity" "sensitivity" NOT NULL,
	"refresh_hours" integer,
	"contract" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"broken_until" timestamp with time zone,
	"unchecked" boolean DEFAULT true NOT NULL,
	"sound_until" timestamp with time zone,
	"checks_hold_until" timestamp with time zone,
	"breached_until" timestamp with time zone,
	"fresh_until" timestamp with time zone,
	"validation_id" uuid,
	"validated" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"status" "incident_status" DEFAULT 'new' NOT NULL,
	"severity" "severity" NOT NULL,
	"first_result_id" uuid NOT NULL,
	"last_result_id" uuid NOT NULL,
	"failures" integer DEFAULT 1 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"acknowledged_by_id" uuid,
	"acknowledged_at" timestamp with time zone,
	"assignee_id" uuid,
	"assigned_at" timestamp with time zone,
	"resolved_by_id" uuid,
	"resolved_at" timestamp with time zone,
	"cause" text DEFAULT '' NOT NULL,
	"remedy" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"dimension" "quality_dimension" NOT NULL,
	"statement" text NOT NULL,
	"unit" text NOT NULL,
	"direction" "direction" NOT NULL,
	"threshold" double precision NOT NULL,
	"severity" "severity" NOT NULL,
	"max_age_days" integer NOT NULL,
	"latest_value" double precision,
	"latest_checked_at" timestamp with time zone,
	"latest_version_id" uuid,
	"retired_at" timestamp with time zone,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"dataset_id" uuid,
	"sample_id" uuid,
	"question" text NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rule_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_id" uuid NOT NULL,
	"dataset_version_id" uuid NOT NULL,
	"value" double precision NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"source" "measurement_source" NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"struck_at" timestamp with time zone,
	"struck_by_id" uuid,
	"struck_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sample_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"dataset_version_id" uuid,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"opinions" integer DEFAULT 1 NOT NULL,
	"submitted_by_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sample_opinions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sample_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"verdict" "sample_verdict" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sample_shares" (
	"batch_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unfinished" integer NOT NULL,
	CONSTRAINT "sample_shares_batch_id_person_id_pk" PRIMARY KEY("batch_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "sample_tallies" (
	"batch_id" uuid NOT NULL,
	"correct" smallint NOT NULL,
	"wrong" smallint NOT NULL,
	"unsure" smallint NOT NULL,
	"samples" integer NOT NULL,
	CONSTRAINT "sample_tallies_batch_id_correct_wrong_unsure_pk" PRIMARY KEY("batch_id","correct","wrong","unsure")
);
--> statement-breakpoint
CREATE TABLE "samples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"answer" text NOT NULL,
	"confidence" double precision,
	"correct" smallint DEFAULT 0 NOT NULL,
	"wrong" smallint DEFAULT 0 NOT NULL,
	"unsure" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"monitor_id" uuid NOT NULL,
	"severity" "severity" NOT NULL,
	"status" "alert_status" DEFAULT 'open' NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"last_window_id" uuid NOT NULL,
	"value" double precision NOT NULL,
	"worst" double precision NOT NULL,
	"told" double precision NOT NULL,
	"windows" integer NOT NULL,
	"owner_id" uuid,
	"acknowledged_at" timestamp with time zone,
	"resolved_by_id" uuid,
	"resolved_at" timestamp with time zone,
	"resolution" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"release_id" uuid NOT NULL,
	"kind" "monitor_kind" NOT NULL,
	"watches" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"direction" "direction",
	"threshold" double precision,
	"least_percent" double precision,
	"patience" integer DEFAULT 2 NOT NULL,
	"severity" "severity" NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_histograms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"release_id" uuid NOT NULL,
	"feature" text NOT NULL,
	"bins" text[] NOT NULL,
	"counts" bigint[] NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"model_version_id" uuid NOT NULL,
	"environment" "environment" NOT NULL,
	"strategy" "release_strategy" NOT NULL,
	"share" double precision,
	"serving_mode" "serving_mode" NOT NULL,
	"integration_point" text NOT NULL,
	"integration_owner_id" uuid NOT NULL,
	"way_back" text NOT NULL,
	"status" "release_status" DEFAULT 'prepared' NOT NULL,
	"prepared_by_id" uuid NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"rehearsed_by_id" uuid,
	"rehearsed_at" timestamp with time zone,
	"rehearsal_note" text DEFAULT '' NOT NULL,
	"deployed_by_id" uuid,
	"deployed_at" timestamp with time zone,
	"ended_by_id" uuid,
	"ended_at" timestamp with time zone,
	"end_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "window_histograms" (
	"window_id" uuid NOT NULL,
	"reference_id" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"counts" bigint[] NOT NULL,
	"other" bigint DEFAULT 0 NOT NULL,
	"other_bins" text[] DEFAULT '{}' NOT NULL,
	"moved" double precision NOT NULL,
	"chance" double precision NOT NULL,
	"psi" double precision NOT NULL,
	"pooled" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "window_histograms_window_id_reference_id_pk" PRIMARY KEY("window_id","reference_id")
);
--> statement-breakpoint
CREATE TABLE "window_values" (
	"window_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"metric" text NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "window_values_window_id_metric_pk" PRIMARY KEY("window_id","metric")
);
--> statement-breakpoint
CREATE TABLE "windows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"release_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"cases" bigint NOT NULL,
	"sent_by_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"project_id" uuid,
	"kind" text NOT NULL,
	"subject" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"project_id" uuid,
	"kind" "notice_kind" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "experiments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "experiments_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"tags" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "experiments_serial_unique" UNIQUE("serial")
);
--> statement-breakpoint
CREATE TABLE "logged_datasets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"experiment_id" uuid NOT NULL,
	"name" text NOT NULL,
	"digest" text NOT NULL,
	"source_type" text NOT NULL,
	"source" text NOT NULL,
	"schema" text,
	"profile" text
);
--> statement-breakpoint
CREATE TABLE "metric_points" (
	"run_metric_id" bigint NOT NULL,
	"logged_at" bigint NOT NULL,
	"step" bigint NOT NULL,
	"value" double precision NOT NULL,
	"is_nan" boolean DEFAULT false NOT NULL,
	CONSTRAINT "metric_points_run_metric_id_logged_at_step_value_is_nan_pk" PRIMARY KEY("run_metric_id","logged_at","step","value","is_nan")
);
--> statement-breakpoint
CREATE TABLE "run_inputs" (
	"run_id" uuid NOT NULL,
	"logged_dataset_id" uuid NOT NULL,
	"tags" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"contexts" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "run_inputs_run_id_logged_dataset_id_pk" PRIMARY KEY("run_id","logged_dataset_id")
);
--> statement-breakpoint
CREATE TABLE "run_metrics" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "run_metrics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"run_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" double precision NOT NULL,
	"is_nan" boolean DEFAULT false NOT NULL,
	"step" bigint NOT NULL,
	"logged_at" bigint NOT NULL,
	"lowest" double precision,
	"highest" double precision,
	"points" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_params" (
	"run_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "run_params_run_id_key_pk" PRIMARY KEY("run_id","key")
);
--> statement-breakpoint
CREATE TABLE "run_tags" (
	"run_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "run_tags_run_id_key_pk" PRIMARY KEY("run_id","key")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" bigint GENERATED ALWAYS AS IDENTITY (sequence name "runs_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"experiment_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" "run_status" NOT NULL,
	"source" "run_source" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"algorithm" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"dataset_version_id" uuid,
	"user_id" text DEFAULT '' NOT NULL,
	"logged_by_id" uuid NOT NULL,
	"deleted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "runs_serial_unique" UNIQUE("serial")
);
--> statement-breakpoint
CREATE TABLE "gate_badges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"gate" "gate_name" NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"made_by_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_by_id" uuid,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gate_lapses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"gates" jsonb NOT NULL,
	"criterion" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"lapsed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gate_standings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"gate" "gate_name" NOT NULL,
	"state" text NOT NULL,
	"waived" boolean NOT NULL,
	"digest" text NOT NULL,
	"print" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"event_id" bigint
);
--> statement-breakpoint
CREATE TABLE "gate_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"risk_class" "risk_class" NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gate_watches" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"judged_at" timestamp with time zone,
	"event_id" bigint,
	"due_at" timestamp with time zone,
	"digest_format" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"gate" "gate_name" NOT NULL,
	"role" "role" NOT NULL,
	"person_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "template_adoptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"replaced_id" uuid,
	"unchecked" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reason" text NOT NULL,
	"adopted_by_id" uuid,
	"adopted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"reason" text NOT NULL,
	"waived_by_id" uuid NOT NULL,
	"waived_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "artifacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"run_id" uuid,
	"logged_model_id" uuid,
	"path" text NOT NULL,
	"size" bigint NOT NULL,
	"logged_by_id" uuid NOT NULL,
	"logged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "artifacts_one_home" CHECK (num_nonnulls("artifacts"."run_id", "artifacts"."logged_model_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "logged_model_metrics" (
	"logged_model_id" uuid NOT NULL,
	"key" text NOT NULL,
	"logged_at" bigint NOT NULL,
	"step" bigint NOT NULL,
	"run_id" uuid NOT NULL,
	"dataset" text DEFAULT '' NOT NULL,
	"digest" text DEFAULT '' NOT NULL,
	"value" double precision NOT NULL,
	"is_nan" boolean DEFAULT false NOT NULL,
	CONSTRAINT "logged_model_metrics_once" PRIMARY KEY("logged_model_id","key","logged_at","step","run_id","dataset","digest")
);
--> statement-breakpoint
CREATE TABLE "logged_models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"experiment_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"model_type" text DEFAULT '' NOT NULL,
	"source_run_id" uuid,
	"status" "logged_model_status" DEFAULT 'pending' NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tags" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"logged_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "loose_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "model_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"model" text NOT NULL,
	"number" integer NOT NULL,
	"run_id" uuid NOT NULL,
	"status" "model_version_status" DEFAULT 'proposed' NOT NULL,
	"worst_errors_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"scored_runs" integer,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"withdrawn_by_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_models" (
	"run_id" uuid NOT NULL,
	"logged_model_id" uuid NOT NULL,
	"side" "run_model_side" NOT NULL,
	"step" bigint NOT NULL,
	CONSTRAINT "run_models_run_id_logged_model_id_side_pk" PRIMARY KEY("run_id","logged_model_id","side")
);
--> statement-breakpoint
CREATE TABLE "evaluation_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"holdout_id" uuid,
	"name" text NOT NULL,
	"identity" text NOT NULL,
	"digest" text,
	"cases" text[],
	"actuals" double precision[],
	"labels" text[],
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holdout_runs" (
	"holdout_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"scored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "holdout_runs_holdout_id_run_id_pk" PRIMARY KEY("holdout_id","run_id")
);
--> statement-breakpoint
CREATE TABLE "holdouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"case_count" integer,
	"class_counts" integer[],
	"decides" boolean DEFAULT false NOT NULL,
	"named_by_id" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"retired_by_id" uuid,
	"retired_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "holdouts_retired_decides_nothing" CHECK (not ("holdouts"."decides" and "holdouts"."retired_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "run_outcomes" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"holdout_id" uuid,
	"assigned_at" timestamp with time zone,
	"evaluation_set_id" uuid,
	"claimed" text DEFAULT '' NOT NULL,
	"source" "outcome_source" NOT NULL,
	"shape" "outcome_shape" NOT NULL,
	"digest" text NOT NULL,
	"cases" integer NOT NULL,
	"labels" text[],
	"counts" jsonb,
	"sums" jsonb,
	"values" double precision[],
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"moved" jsonb,
	CONSTRAINT "handovers_project_id_person_id_pk" PRIMARY KEY("project_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "memberships_project_id_person_id_role_pk" PRIMARY KEY("project_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "phase_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"from_phase" "phase" NOT NULL,
	"to_phase" "phase" NOT NULL,
	"forward" boolean NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"evidence" jsonb NOT NULL,
	"changed_by_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"todays_process" text DEFAULT '' NOT NULL,
	"affected" text DEFAULT '' NOT NULL,
	"phase" "phase" DEFAULT 'design' NOT NULL,
	"status" "project_status" DEFAULT 'active' NOT NULL,
	"status_reason" text DEFAULT '' NOT NULL,
	"risk_class" "risk_class" DEFAULT 'limited' NOT NULL,
	"visibility" "visibility" NOT NULL,
	"currency" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "projects_key_form" CHECK ("projects"."key" ~ '^[A-Z][A-Z0-9]{1,11}$'),
	CONSTRAINT "projects_dates_in_order" CHECK ("projects"."ends_on" is null or "projects"."starts_on" is null or "projects"."ends_on" >= "projects"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "report_shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"recipient" text NOT NULL,
	"shared_by_id" uuid NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by_id" uuid,
	"opened" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp with time zone,
	CONSTRAINT "report_shares_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"facts" jsonb NOT NULL,
	"digest" text NOT NULL,
	"taken_by_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "category_exemptions" (
	"project_id" uuid NOT NULL,
	"category" "requirement_category" NOT NULL,
	"reason" text NOT NULL,
	"declared_by_id" uuid NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "category_exemptions_project_id_category_pk" PRIMARY KEY("project_id","category")
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"metric_id" uuid NOT NULL,
	"value" double precision NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	"run_id" uuid,
	"release_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"source" "measurement_source" NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"struck_at" timestamp with time zone,
	"struck_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "measurements_of_one_thing" CHECK (num_nonnulls("measurements"."run_id", "measurements"."release_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "metrics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"audience" "audience" NOT NULL,
	"unit" text NOT NULL,
	"direction" "direction" NOT NULL,
	"baseline" double precision,
	"target" double precision,
	"max_age_days" integer NOT NULL,
	"logged_as" text[] DEFAULT '{}' NOT NULL,
	"logged_factor" double precision DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requirement_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"requirement_id" uuid NOT NULL,
	"verdict" "check_verdict" NOT NULL,
	"note" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"checked_on" date NOT NULL,
	"checked_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"category" "requirement_category" NOT NULL,
	"priority" "requirement_priority" NOT NULL,
	"statement" text NOT NULL,
	"status" "requirement_status" DEFAULT 'proposed' NOT NULL,
	"metric_id" uuid,
	"max_age_days" integer NOT NULL,
	"proposed_by_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"agreed_by_id" uuid,
	"agreed_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	"retired_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_cadences" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"months" smallint NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"person_id" uuid NOT NULL,
	"vote" "review_outcome" NOT NULL,
	"sentence" text NOT NULL,
	"digest" text NOT NULL,
	"voted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"occasion" "review_occasion" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"alert_id" uuid,
	"min_grade" smallint,
	"called_by_id" uuid,
	"called_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"outcome" "review_outcome",
	"decision_reason" text DEFAULT '' NOT NULL,
	"below_grade_reason" text DEFAULT '' NOT NULL,
	"kept" "review_keep"[],
	"worked" text DEFAULT '' NOT NULL,
	"failed" text DEFAULT '' NOT NULL,
	"reusable" text DEFAULT '' NOT NULL,
	"next_on" date,
	"digest" text,
	"facts" jsonb,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "reviews_decided_whole" CHECK (num_nulls("reviews"."outcome", "reviews"."digest", "reviews"."facts", "reviews"."decided_by_id", "reviews"."decided_at") in (0, 5))
);
--> statement-breakpoint
CREATE TABLE "base_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"current" boolean NOT NULL,
	"shares" jsonb NOT NULL,
	"source" text NOT NULL,
	"as_of" date NOT NULL,
	"after_results" boolean DEFAULT false NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"current" boolean NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "costs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"kind" "cost_kind" NOT NULL,
	"spent_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"struck_at" timestamp with time zone,
	"struck_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "estimate_sources" (
	"estimate_id" uuid NOT NULL,
	"input" "value_input" NOT NULL,
	"measurement_id" uuid,
	"realised_value_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "estimate_sources_estimate_id_input_pk" PRIMARY KEY("estimate_id","input"),
	CONSTRAINT "estimate_sources_one" CHECK (num_nonnulls("estimate_sources"."measurement_id", "estimate_sources"."realised_value_id") <= 1),
	CONSTRAINT "estimate_sources_some" CHECK (num_nonnulls("estimate_sources"."measurement_id", "estimate_sources"."realised_value_id") = 1 or "estimate_sources"."note" <> '')
);
--> statement-breakpoint
CREATE TABLE "estimates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"current" boolean NOT NULL,
	"inputs" jsonb NOT NULL,
	"together" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"discount_rate" double precision NOT NULL,
	"note" text NOT NULL,
	"result" jsonb NOT NULL,
	"moved" jsonb,
	"submitted_by_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matrix_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"matrix_id" uuid NOT NULL,
	"actual" smallint NOT NULL,
	"action" smallint NOT NULL,
	"text" text NOT NULL,
	"written_by_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"closed_by_id" uuid,
	"closed_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_matrix_id" uuid
);
--> statement-breakpoint
CREATE TABLE "money_matrices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"current" boolean NOT NULL,
	"kind" "matrix_kind" NOT NULL,
	"terms" jsonb NOT NULL,
	"note" text NOT NULL,
	"set_as" "role" NOT NULL,
	"after_results" boolean NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"estimate_id" uuid,
	"shares" jsonb NOT NULL,
	"started_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "realised_values" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"baseline" text NOT NULL,
	"grade" smallint NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"struck_at" timestamp with time zone,
	"struck_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_worths" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"matrix_id" uuid NOT NULL,
	"base_rate_id" uuid,
	"outcomes_digest" text NOT NULL,
	"holdout_digest" text DEFAULT '' NOT NULL,
	"misfit" "misfit",
	"basis" "worth_basis",
	"mean" double precision,
	"low" double precision,
	"high" double precision,
	"against" jsonb NOT NULL,
	"scored" integer DEFAULT 1 NOT NULL,
	"luck" double precision DEFAULT 0,
	"most_luck" double precision DEFAULT 0,
	"least_luck" double precision DEFAULT 0,
	"standing" "worth_standing",
	"priced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "run_worths_price_or_reason" CHECK (("run_worths"."misfit" is null) = ("run_worths"."mean" is not null and "run_worths"."basis" is not null))
);
--> statement-breakpoint
CREATE TABLE "value_summaries" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"pays_back" double precision,
	"mean" bigint,
	"p10" bigint,
	"p50" bigint,
	"p90" bigint,
	"estimated_at" timestamp with time zone,
	"remaining_cost" bigint,
	"funding_score" double precision,
	"budget" bigint,
	"spent" bigint DEFAULT 0 NOT NULL,
	"realised" jsonb NOT NULL,
	"realised_total" bigint DEFAULT 0 NOT NULL,
	"realised_until" date,
	"below_promise" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_token_id_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_mappings" ADD CONSTRAINT "sign_on_mappings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_replaced_by_id_decisions_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_parts" ADD CONSTRAINT "dataset_parts_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_parts" ADD CONSTRAINT "dataset_parts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_validations" ADD CONSTRAINT "dataset_validations_dataset_version_id_dataset_versions_id_fk" FOREIGN KEY ("dataset_version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_validations" ADD CONSTRAINT "dataset_validations_validated_by_id_people_id_fk" FOREIGN KEY ("validated_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_versions" ADD CONSTRAINT "dataset_versions_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_versions" ADD CONSTRAINT "dataset_versions_registered_by_id_people_id_fk" FOREIGN KEY ("registered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_validation_id_dataset_validations_id_fk" FOREIGN KEY ("validation_id") REFERENCES "public"."dataset_validations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_rule_id_quality_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."quality_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_first_result_id_rule_results_id_fk" FOREIGN KEY ("first_result_id") REFERENCES "public"."rule_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_last_result_id_rule_results_id_fk" FOREIGN KEY ("last_result_id") REFERENCES "public"."rule_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_acknowledged_by_id_people_id_fk" FOREIGN KEY ("acknowledged_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_resolved_by_id_people_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD CONSTRAINT "quality_rules_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD CONSTRAINT "quality_rules_latest_version_id_dataset_versions_id_fk" FOREIGN KEY ("latest_version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_rules" ADD CONSTRAINT "quality_rules_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_sample_id_samples_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."samples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_results" ADD CONSTRAINT "rule_results_rule_id_quality_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."quality_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_results" ADD CONSTRAINT "rule_results_dataset_version_id_dataset_versions_id_fk" FOREIGN KEY ("dataset_version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_results" ADD CONSTRAINT "rule_results_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_results" ADD CONSTRAINT "rule_results_struck_by_id_people_id_fk" FOREIGN KEY ("struck_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_batches" ADD CONSTRAINT "sample_batches_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_batches" ADD CONSTRAINT "sample_batches_dataset_version_id_dataset_versions_id_fk" FOREIGN KEY ("dataset_version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_batches" ADD CONSTRAINT "sample_batches_submitted_by_id_people_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_opinions" ADD CONSTRAINT "sample_opinions_sample_id_samples_id_fk" FOREIGN KEY ("sample_id") REFERENCES "public"."samples"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_opinions" ADD CONSTRAINT "sample_opinions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_shares" ADD CONSTRAINT "sample_shares_batch_id_sample_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."sample_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_shares" ADD CONSTRAINT "sample_shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_tallies" ADD CONSTRAINT "sample_tallies_batch_id_sample_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."sample_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "samples" ADD CONSTRAINT "samples_batch_id_sample_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."sample_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_monitor_id_monitors_id_fk" FOREIGN KEY ("monitor_id") REFERENCES "public"."monitors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_last_window_id_windows_id_fk" FOREIGN KEY ("last_window_id") REFERENCES "public"."windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_resolved_by_id_people_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitors" ADD CONSTRAINT "monitors_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitors" ADD CONSTRAINT "monitors_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_histograms" ADD CONSTRAINT "reference_histograms_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_model_version_id_model_versions_id_fk" FOREIGN KEY ("model_version_id") REFERENCES "public"."model_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_integration_owner_id_people_id_fk" FOREIGN KEY ("integration_owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_prepared_by_id_people_id_fk" FOREIGN KEY ("prepared_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_rehearsed_by_id_people_id_fk" FOREIGN KEY ("rehearsed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_deployed_by_id_people_id_fk" FOREIGN KEY ("deployed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_ended_by_id_people_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD CONSTRAINT "window_histograms_window_id_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_histograms" ADD CONSTRAINT "window_histograms_reference_id_reference_histograms_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference_histograms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_values" ADD CONSTRAINT "window_values_window_id_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_values" ADD CONSTRAINT "window_values_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "windows" ADD CONSTRAINT "windows_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "windows" ADD CONSTRAINT "windows_sent_by_id_people_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_datasets" ADD CONSTRAINT "logged_datasets_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_points" ADD CONSTRAINT "metric_points_run_metric_id_run_metrics_id_fk" FOREIGN KEY ("run_metric_id") REFERENCES "public"."run_metrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_inputs" ADD CONSTRAINT "run_inputs_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_inputs" ADD CONSTRAINT "run_inputs_logged_dataset_id_logged_datasets_id_fk" FOREIGN KEY ("logged_dataset_id") REFERENCES "public"."logged_datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_metrics" ADD CONSTRAINT "run_metrics_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_metrics" ADD CONSTRAINT "run_metrics_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_params" ADD CONSTRAINT "run_params_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_tags" ADD CONSTRAINT "run_tags_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_dataset_version_id_dataset_versions_id_fk" FOREIGN KEY ("dataset_version_id") REFERENCES "public"."dataset_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_logged_by_id_people_id_fk" FOREIGN KEY ("logged_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_badges" ADD CONSTRAINT "gate_badges_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_badges" ADD CONSTRAINT "gate_badges_made_by_id_people_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_badges" ADD CONSTRAINT "gate_badges_revoked_by_id_people_id_fk" FOREIGN KEY ("revoked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_lapses" ADD CONSTRAINT "gate_lapses_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_lapses" ADD CONSTRAINT "gate_lapses_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_standings" ADD CONSTRAINT "gate_standings_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_standings" ADD CONSTRAINT "gate_standings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_templates" ADD CONSTRAINT "gate_templates_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_watches" ADD CONSTRAINT "gate_watches_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_template_id_gate_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."gate_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_replaced_id_gate_templates_id_fk" FOREIGN KEY ("replaced_id") REFERENCES "public"."gate_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_adoptions" ADD CONSTRAINT "template_adoptions_adopted_by_id_people_id_fk" FOREIGN KEY ("adopted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_waived_by_id_people_id_fk" FOREIGN KEY ("waived_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_logged_model_id_logged_models_id_fk" FOREIGN KEY ("logged_model_id") REFERENCES "public"."logged_models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_logged_by_id_people_id_fk" FOREIGN KEY ("logged_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_model_metrics" ADD CONSTRAINT "logged_model_metrics_logged_model_id_logged_models_id_fk" FOREIGN KEY ("logged_model_id") REFERENCES "public"."logged_models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_model_metrics" ADD CONSTRAINT "logged_model_metrics_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_models" ADD CONSTRAINT "logged_models_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_models" ADD CONSTRAINT "logged_models_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_models" ADD CONSTRAINT "logged_models_source_run_id_runs_id_fk" FOREIGN KEY ("source_run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logged_models" ADD CONSTRAINT "logged_models_logged_by_id_people_id_fk" FOREIGN KEY ("logged_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_worst_errors_id_sample_batches_id_fk" FOREIGN KEY ("worst_errors_id") REFERENCES "public"."sample_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_withdrawn_by_id_people_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_models" ADD CONSTRAINT "run_models_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_models" ADD CONSTRAINT "run_models_logged_model_id_logged_models_id_fk" FOREIGN KEY ("logged_model_id") REFERENCES "public"."logged_models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_sets" ADD CONSTRAINT "evaluation_sets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_sets" ADD CONSTRAINT "evaluation_sets_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdout_runs" ADD CONSTRAINT "holdout_runs_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdout_runs" ADD CONSTRAINT "holdout_runs_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_named_by_id_people_id_fk" FOREIGN KEY ("named_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdouts" ADD CONSTRAINT "holdouts_retired_by_id_people_id_fk" FOREIGN KEY ("retired_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_holdout_id_holdouts_id_fk" FOREIGN KEY ("holdout_id") REFERENCES "public"."holdouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_evaluation_set_id_evaluation_sets_id_fk" FOREIGN KEY ("evaluation_set_id") REFERENCES "public"."evaluation_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_outcomes" ADD CONSTRAINT "run_outcomes_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_changes" ADD CONSTRAINT "phase_changes_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_changes" ADD CONSTRAINT "phase_changes_changed_by_id_people_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_shares" ADD CONSTRAINT "report_shares_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_shares" ADD CONSTRAINT "report_shares_shared_by_id_people_id_fk" FOREIGN KEY ("shared_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_shares" ADD CONSTRAINT "report_shares_revoked_by_id_people_id_fk" FOREIGN KEY ("revoked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_taken_by_id_people_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_exemptions" ADD CONSTRAINT "category_exemptions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_exemptions" ADD CONSTRAINT "category_exemptions_declared_by_id_people_id_fk" FOREIGN KEY ("declared_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_metric_id_metrics_id_fk" FOREIGN KEY ("metric_id") REFERENCES "public"."metrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_checks" ADD CONSTRAINT "requirement_checks_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_checks" ADD CONSTRAINT "requirement_checks_checked_by_id_people_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_metric_id_metrics_id_fk" FOREIGN KEY ("metric_id") REFERENCES "public"."metrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_agreed_by_id_people_id_fk" FOREIGN KEY ("agreed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cadences" ADD CONSTRAINT "review_cadences_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cadences" ADD CONSTRAINT "review_cadences_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_votes" ADD CONSTRAINT "review_votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_called_by_id_people_id_fk" FOREIGN KEY ("called_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_rates" ADD CONSTRAINT "base_rates_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "base_rates" ADD CONSTRAINT "base_rates_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "costs" ADD CONSTRAINT "costs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "costs" ADD CONSTRAINT "costs_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_sources" ADD CONSTRAINT "estimate_sources_estimate_id_estimates_id_fk" FOREIGN KEY ("estimate_id") REFERENCES "public"."estimates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_sources" ADD CONSTRAINT "estimate_sources_measurement_id_measurements_id_fk" FOREIGN KEY ("measurement_id") REFERENCES "public"."measurements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimate_sources" ADD CONSTRAINT "estimate_sources_realised_value_id_realised_values_id_fk" FOREIGN KEY ("realised_value_id") REFERENCES "public"."realised_values"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_submitted_by_id_people_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_matrix_id_money_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."money_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_written_by_id_people_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matrix_remarks" ADD CONSTRAINT "matrix_remarks_answered_by_matrix_id_money_matrices_id_fk" FOREIGN KEY ("answered_by_matrix_id") REFERENCES "public"."money_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_matrices" ADD CONSTRAINT "money_matrices_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_matrices" ADD CONSTRAINT "money_matrices_set_by_id_people_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_estimate_id_estimates_id_fk" FOREIGN KEY ("estimate_id") REFERENCES "public"."estimates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "realised_values" ADD CONSTRAINT "realised_values_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "realised_values" ADD CONSTRAINT "realised_values_recorded_by_id_people_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_matrix_id_money_matrices_id_fk" FOREIGN KEY ("matrix_id") REFERENCES "public"."money_matrices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_worths" ADD CONSTRAINT "run_worths_base_rate_id_base_rates_id_fk" FOREIGN KEY ("base_rate_id") REFERENCES "public"."base_rates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_summaries" ADD CONSTRAINT "value_summaries_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identities_person" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "one_time_links_person" ON "one_time_links" USING btree ("person_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_hash" ON "tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "tokens_person" ON "tokens" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_on_mappings_group" ON "sign_on_mappings" USING btree ("group_name");--> statement-breakpoint
CREATE INDEX "comments_subject" ON "comments" USING btree ("project_id","subject_kind","subject_id","written_at");--> statement-breakpoint
CREATE INDEX "comments_project" ON "comments" USING btree ("project_id","written_at","id");--> statement-breakpoint
CREATE INDEX "decisions_project" ON "decisions" USING btree ("project_id","decided_on","id");--> statement-breakpoint
CREATE INDEX "decisions_replaced_by" ON "decisions" USING btree ("replaced_by_id");--> statement-breakpoint
CREATE INDEX "mentions_person" ON "mentions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "tasks_project" ON "tasks" USING btree ("project_id","status","id");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("project_id","status",coalesce("due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","status",coalesce("due_on", 'infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "dataset_parts_broken" ON "dataset_parts" USING btree ("project_id","part","broken_until");--> statement-breakpoint
CREATE INDEX "dataset_parts_unchecked" ON "dataset_parts" USING btree ("project_id","part") WHERE "dataset_parts"."unchecked";--> statement-breakpoint
CREATE INDEX "dataset_parts_sound" ON "dataset_parts" USING btree ("project_id","part","sound_until");--> statement-breakpoint
CREATE INDEX "dataset_validations_version" ON "dataset_validations" USING btree ("dataset_version_id","validated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "dataset_versions_number" ON "dataset_versions" USING btree ("dataset_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "dataset_versions_current" ON "dataset_versions" USING btree ("dataset_id") WHERE "dataset_versions"."current";--> statement-breakpoint
CREATE UNIQUE INDEX "datasets_name" ON "datasets" USING btree ("project_id",lower("name")) WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_project" ON "datasets" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "datasets_validated" ON "datasets" USING btree ("project_id","id") WHERE "datasets"."validated" and "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_breached" ON "datasets" USING btree ("project_id","breached_until","id") WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_fresh" ON "datasets" USING btree ("project_id","fresh_until","id") WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_unchecked" ON "datasets" USING btree ("project_id") WHERE "datasets"."unchecked" and "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_broken" ON "datasets" USING btree ("project_id","broken_until") WHERE "datasets"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "datasets_owner" ON "datasets" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_open" ON "incidents" USING btree ("rule_id") WHERE "incidents"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "incidents_project" ON "incidents" USING btree ("project_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "incidents_project_open" ON "incidents" USING btree ("project_id","opened_at","id") WHERE "incidents"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "incidents_nobodys" ON "incidents" USING btree ("project_id","severity","opened_at","id") WHERE "incidents"."status" <> 'resolved' and "incidents"."assignee_id" is null;--> statement-breakpoint
CREATE INDEX "incidents_assignee" ON "incidents" USING btree ("assignee_id") WHERE "incidents"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "quality_rules_dataset" ON "quality_rules" USING btree ("dataset_id","dimension","id");--> statement-breakpoint
CREATE INDEX "questions_project" ON "questions" USING btree ("project_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "questions_open" ON "questions" USING btree ("project_id") WHERE "questions"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "questions_sample" ON "questions" USING btree ("sample_id") WHERE "questions"."sample_id" is not null;--> statement-breakpoint
CREATE INDEX "rule_results_rule" ON "rule_results" USING btree ("rule_id","checked_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_results_once" ON "rule_results" USING btree ("rule_id","checked_at") WHERE "rule_results"."struck_at" is null;--> statement-breakpoint
CREATE INDEX "rule_results_version" ON "rule_results" USING btree ("dataset_version_id");--> statement-breakpoint
CREATE INDEX "sample_batches_project" ON "sample_batches" USING btree ("project_id","submitted_at");--> statement-breakpoint
CREATE INDEX "sample_batches_open" ON "sample_batches" USING btree ("submitted_at") WHERE "sample_batches"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sample_opinions_once" ON "sample_opinions" USING btree ("sample_id","person_id") WHERE "sample_opinions"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "sample_opinions_sample" ON "sample_opinions" USING btree ("sample_id","given_at");--> statement-breakpoint
CREATE INDEX "sample_opinions_person" ON "sample_opinions" USING btree ("person_id","given_at");--> statement-breakpoint
CREATE UNIQUE INDEX "samples_number" ON "samples" USING btree ("batch_id","number");--> statement-breakpoint
CREATE INDEX "samples_wrong" ON "samples" USING btree ("batch_id",coalesce("confidence", -1) desc,"number") WHERE "samples"."wrong" > "samples"."correct";--> statement-breakpoint
CREATE INDEX "samples_disputed" ON "samples" USING btree ("batch_id",coalesce("confidence", -1) desc,"number") WHERE "samples"."correct" > 0 and "samples"."wrong" > 0;--> statement-breakpoint
CREATE INDEX "samples_unsure" ON "samples" USING btree ("batch_id",coalesce("confidence", -1) desc,"number") WHERE "samples"."unsure" > 0 and "samples"."wrong" <= "samples"."correct";--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_open" ON "alerts" USING btree ("monitor_id") WHERE "alerts"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "alerts_project" ON "alerts" USING btree ("project_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "alerts_unresolved" ON "alerts" USING btree ("project_id") WHERE "alerts"."status" <> 'resolved';--> statement-breakpoint
CREATE INDEX "alerts_owner" ON "alerts" USING btree ("owner_id") WHERE "alerts"."status" <> 'resolved';--> statement-breakpoint
CREATE UNIQUE INDEX "monitors_once" ON "monitors" USING btree ("release_id","kind","watches") WHERE "monitors"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reference_histograms_feature" ON "reference_histograms" USING btree ("release_id","feature");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_number" ON "releases" USING btree ("project_id","number");--> statement-breakpoint
CREATE INDEX "releases_current" ON "releases" USING btree ("project_id","environment") WHERE "releases"."status" in ('live', 'prepared');--> statement-breakpoint
CREATE UNIQUE INDEX "releases_in_use" ON "releases" USING btree ("project_id","environment") WHERE "releases"."status" = 'live' and "releases"."strategy" in ('basic', 'blue_green');--> statement-breakpoint
CREATE INDEX "releases_waiting_and_past" ON "releases" USING btree ("project_id",("status" = 'prepared') desc,"number" desc) WHERE "releases"."status" <> 'live';--> statement-breakpoint
CREATE INDEX "releases_model_version" ON "releases" USING btree ("model_version_id");--> statement-breakpoint
CREATE INDEX "window_histograms_reference" ON "window_histograms" USING btree ("reference_id","ended_at");--> statement-breakpoint
CREATE INDEX "window_values_metric" ON "window_values" USING btree ("release_id","metric","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "windows_once" ON "windows" USING btree ("release_id","started_at","ended_at");--> statement-breakpoint
CREATE INDEX "windows_release" ON "windows" USING btree ("release_id","ended_at");--> statement-breakpoint
CREATE INDEX "events_project" ON "events" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "events_kind" ON "events" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "experiments_name" ON "experiments" USING btree ("project_id","name");--> statement-breakpoint
CREATE INDEX "experiments_project" ON "experiments" USING btree ("project_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "logged_datasets_once" ON "logged_datasets" USING btree ("experiment_id","name","digest");--> statement-breakpoint
CREATE INDEX "run_inputs_dataset" ON "run_inputs" USING btree ("logged_dataset_id");--> statement-breakpoint
CREATE UNIQUE INDEX "run_metrics_key" ON "run_metrics" USING btree ("run_id","key");--> statement-breakpoint
CREATE INDEX "run_metrics_value" ON "run_metrics" USING btree ("project_id","key","value");--> statement-breakpoint
CREATE INDEX "run_tags_parent" ON "run_tags" USING btree ("value") WHERE "run_tags"."key" = 'mlflow.parentRunId';--> statement-breakpoint
CREATE INDEX "runs_experiment" ON "runs" USING btree ("experiment_id","started_at" desc,"id");--> statement-breakpoint
CREATE INDEX "runs_project" ON "runs" USING btree ("project_id","started_at" desc,"id");--> statement-breakpoint
CREATE INDEX "runs_dataset_version" ON "runs" USING btree ("dataset_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_badges_hash" ON "gate_badges" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "gate_badges_project" ON "gate_badges" USING btree ("project_id","gate");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_lapses_one_standing" ON "gate_lapses" USING btree ("project_id","cause") WHERE "gate_lapses"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "gate_lapses_project" ON "gate_lapses" USING btree ("project_id","lapsed_at");--> statement-breakpoint
CREATE INDEX "gate_lapses_owner" ON "gate_lapses" USING btree ("owner_id") WHERE "gate_lapses"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "gate_standings_gate" ON "gate_standings" USING btree ("project_id","gate","since","id");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_templates_number" ON "gate_templates" USING btree ("risk_class","number");--> statement-breakpoint
CREATE INDEX "gate_watches_due" ON "gate_watches" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "signatures_gate" ON "signatures" USING btree ("project_id","gate","signed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_standing" ON "signatures" USING btree ("project_id","gate","role","person_id") WHERE "signatures"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "template_adoptions_project" ON "template_adoptions" USING btree ("project_id","adopted_at");--> statement-breakpoint
CREATE INDEX "waivers_project" ON "waivers" USING btree ("project_id","criterion");--> statement-breakpoint
CREATE UNIQUE INDEX "waivers_one_standing" ON "waivers" USING btree ("project_id","criterion") WHERE "waivers"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "artifacts_of_run" ON "artifacts" USING btree ("run_id","path");--> statement-breakpoint
CREATE UNIQUE INDEX "artifacts_of_model" ON "artifacts" USING btree ("logged_model_id","path");--> statement-breakpoint
CREATE INDEX "artifacts_project" ON "artifacts" USING btree ("project_id","size");--> statement-breakpoint
CREATE INDEX "logged_models_experiment" ON "logged_models" USING btree ("experiment_id","created_at" desc,"id");--> statement-breakpoint
CREATE INDEX "logged_models_run" ON "logged_models" USING btree ("source_run_id");--> statement-breakpoint
CREATE INDEX "loose_files_since" ON "loose_files" USING btree ("since");--> statement-breakpoint
CREATE UNIQUE INDEX "model_versions_number" ON "model_versions" USING btree ("project_id","model","number");--> statement-breakpoint
CREATE INDEX "model_versions_project" ON "model_versions" USING btree ("project_id","proposed_at","id");--> statement-breakpoint
CREATE INDEX "model_versions_run" ON "model_versions" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "run_models_model" ON "run_models" USING btree ("logged_model_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_sets_identity" ON "evaluation_sets" USING btree ("project_id","identity");--> statement-breakpoint
CREATE INDEX "evaluation_sets_holdout" ON "evaluation_sets" USING btree ("holdout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "holdouts_name" ON "holdouts" USING btree ("project_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "holdouts_one_decides" ON "holdouts" USING btree ("project_id") WHERE "holdouts"."decides";--> statement-breakpoint
CREATE INDEX "run_outcomes_project" ON "run_outcomes" USING btree ("project_id","recorded_at","run_id");--> statement-breakpoint
CREATE INDEX "run_outcomes_holdout" ON "run_outcomes" USING btree ("holdout_id");--> statement-breakpoint
CREATE INDEX "run_outcomes_evaluation_set" ON "run_outcomes" USING btree ("evaluation_set_id");--> statement-breakpoint
CREATE INDEX "handovers_person" ON "handovers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "handovers_due" ON "handovers" USING btree ("due_at") WHERE "handovers"."done_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id","project_id");--> statement-breakpoint
CREATE INDEX "phase_changes_project" ON "phase_changes" USING btree ("project_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_key" ON "projects" USING btree ("key");--> statement-breakpoint
CREATE INDEX "projects_updated" ON "projects" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "projects_name" ON "projects" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "projects_owner" ON "projects" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "report_shares_report" ON "report_shares" USING btree ("report_id","shared_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_of_project" ON "reports" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_of_portfolio" ON "reports" USING btree ("taken_by_id","number") WHERE "reports"."project_id" is null;--> statement-breakpoint
CREATE INDEX "measurements_metric" ON "measurements" USING btree ("metric_id","measured_at","id");--> statement-breakpoint
CREATE INDEX "measurements_in_use" ON "measurements" USING btree ("metric_id","measured_at","id") WHERE "measurements"."struck_at" is null and "measurements"."run_id" is null and "measurements"."release_id" is null;--> statement-breakpoint
CREATE INDEX "measurements_run" ON "measurements" USING btree ("run_id","metric_id") WHERE "measurements"."run_id" is not null;--> statement-breakpoint
CREATE INDEX "measurements_release" ON "measurements" USING btree ("release_id","metric_id") WHERE "measurements"."release_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_once" ON "measurements" USING btree ("metric_id","measured_at",coalesce("run_id", "release_id", "metric_id")) WHERE "measurements"."struck_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "metrics_name" ON "metrics" USING btree ("project_id",lower("name")) WHERE "metrics"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "metrics_project" ON "metrics" USING btree ("project_id","audience","id");--> statement-breakpoint
CREATE INDEX "requirement_checks_requirement" ON "requirement_checks" USING btree ("requirement_id","checked_on","id");--> statement-breakpoint
CREATE INDEX "requirements_project" ON "requirements" USING btree ("project_id","category","id");--> statement-breakpoint
CREATE INDEX "requirements_metric" ON "requirements" USING btree ("metric_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_votes_once" ON "review_votes" USING btree ("review_id","role","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_number" ON "reviews" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open" ON "reviews" USING btree ("project_id") WHERE "reviews"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_decided" ON "reviews" USING btree ("project_id","decided_at");--> statement-breakpoint
CREATE INDEX "reviews_pivoted" ON "reviews" USING btree ("project_id","decided_at") WHERE "reviews"."outcome" = 'pivot';--> statement-breakpoint
CREATE INDEX "reviews_stopped" ON "reviews" USING btree ("decided_at","id") WHERE "reviews"."outcome" = 'stop';--> statement-breakpoint
CREATE UNIQUE INDEX "base_rates_number" ON "base_rates" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "base_rates_one_current" ON "base_rates" USING btree ("project_id") WHERE "base_rates"."current";--> statement-breakpoint
CREATE INDEX "budgets_project" ON "budgets" USING btree ("project_id","set_at");--> statement-breakpoint
CREATE UNIQUE INDEX "budgets_one_current" ON "budgets" USING btree ("project_id") WHERE "budgets"."current";--> statement-breakpoint
CREATE INDEX "costs_project" ON "costs" USING btree ("project_id","spent_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "estimates_number" ON "estimates" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "estimates_one_current" ON "estimates" USING btree ("project_id") WHERE "estimates"."current";--> statement-breakpoint
CREATE INDEX "matrix_remarks_project" ON "matrix_remarks" USING btree ("project_id","written_at","id");--> statement-breakpoint
CREATE INDEX "matrix_remarks_open" ON "matrix_remarks" USING btree ("written_at","id") WHERE "matrix_remarks"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "money_matrices_number" ON "money_matrices" USING btree ("project_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "money_matrices_one_current" ON "money_matrices" USING btree ("project_id") WHERE "money_matrices"."current";--> statement-breakpoint
CREATE INDEX "realised_values_project" ON "realised_values" USING btree ("project_id","period_end","id");--> statement-breakpoint
CREATE INDEX "run_worths_project" ON "run_worths" USING btree ("project_id","mean");--> statement-breakpoint
CREATE INDEX "value_summaries_mean" ON "value_summaries" USING btree ("mean" DESC NULLS LAST,"project_id");--> statement-breakpoint
CREATE INDEX "value_summaries_funding" ON "value_summaries" USING btree ("funding_score" DESC NULLS LAST,"project_id");--> statement-breakpoint
-- Of tables further right in the line of domains, so that db/schema can't name them.
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What gates ask for until an admin publishes another version.
INSERT INTO "gate_templates" ("id", "risk_class", "number", "content", "reason", "published_at") VALUES
  ('00000000-0000-7000-8000-000000000001', 'minimal', 1, '{"gates": {"design": {"off": [], "mode": "inform", "signers": ["stakeholder"]}, "operation": {"off": [], "mode": "inform", "signers": []}, "deployment": {"off": [], "mode": "inform", "signers": ["ml_engineer"]}, "development": {"off": [], "mode": "inform", "signers": ["data_scientist"]}}, "limits": {"paysBack": 0.5, "waiverDays": 366, "estimateDays": 365, "realisedDays": 92, "rehearsalDays": null, "validationDays": null, "contextCharacters": 40}}', 'Comes with Quintet: gates tell how things stand, and hold nobody back.', '2000-01-01T00:00:00.000Z'),
  ('00000000-0000-7000-8000-000000000002', 'limited', 1, '{"gates": {"design": {"off": [], "mode": "block", "signers": ["stakeholder", "expert", "data_engineer"]}, "operation": {"off": [], "mode": "inform", "signers": []}, "deployment": {"off": [], "mode": "warn", "signers": ["ml_engineer", "stakeholder"]}, "development": {"off": [], "mode": "block", "signers": ["data_scientist", "expert", "stakeholder"]}}, "limits": {"paysBack": 0.5, "waiverDays": 366, "estimateDays": 180, "realisedDays": 92, "rehearsalDays": null, "validationDays": null, "contextCharacters": 40}}', 'Comes with Quintet: what is usual.', '2000-01-01T00:00:00.000Z'),
  ('00000000-0000-7000-8000-000000000003', 'high', 1, '{"gates": {"design": {"off": [], "mode": "block", "signers": ["stakeholder", "expert", "data_engineer"]}, "operation": {"off": [], "mode": "inform", "signers": []}, "deployment": {"off": [], "mode": "block", "signers": ["ml_engineer", "expert", "stakeholder"]}, "development": {"off": [], "mode": "block", "signers": ["data_scientist", "expert", "data_engineer", "stakeholder"]}}, "limits": {"paysBack": 0.6, "waiverDays": 90, "estimateDays": 120, "realisedDays": 92, "rehearsalDays": 180, "validationDays": 365, "contextCharacters": 40}}', 'Comes with Quintet: fresher evidence, one more name at a gate, and nothing goes live past an open gate.', '2000-01-01T00:00:00.000Z');
