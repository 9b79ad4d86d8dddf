CREATE TABLE `authenticators` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`secret` text,
	`confirmed_at` integer,
	`last_step` integer,
	`pending_secret` text,
	`pending_since` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "authenticators_confirmed" CHECK(("authenticators"."secret" IS NULL) = ("authenticators"."confirmed_at" IS NULL)),
	CONSTRAINT "authenticators_pending" CHECK(("authenticators"."pending_secret" IS NULL) = ("authenticators"."pending_since" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `mailed_tokens` (
	`id` integer PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`member_id` integer,
	`email_hash` text NOT NULL,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`new_email` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mailed_tokens_purpose" CHECK("mailed_tokens"."purpose" IN ('sign_in', 'confirm', 'change_email')),
	CONSTRAINT "mailed_tokens_new_email" CHECK(("mailed_tokens"."purpose" = 'change_email') = ("mailed_tokens"."new_email" IS NOT NULL)),
	CONSTRAINT "mailed_tokens_of_somebody" CHECK("mailed_tokens"."member_id" IS NOT NULL OR "mailed_tokens"."purpose" = 'sign_in')
);
--> statement-breakpoint
CREATE INDEX `mailed_tokens_by_email` ON `mailed_tokens` (`email_hash`,`purpose`);--> statement-breakpoint
CREATE INDEX `mailed_tokens_by_member` ON `mailed_tokens` (`member_id`);--> statement-breakpoint
CREATE INDEX `mailed_tokens_by_end` ON `mailed_tokens` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `mailed_tokens_token_hash` ON `mailed_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_once` ON `recovery_codes` (`member_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`device` text NOT NULL,
	`roles` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`second_factor_at` integer,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_by_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_end` ON `sessions` (`expires_at`);