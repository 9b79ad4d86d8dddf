CREATE TABLE `cost_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` integer NOT NULL,
	`what` text NOT NULL,
	`amount` integer NOT NULL,
	`from_month` text NOT NULL,
	`to_month` text,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "cost_lines_amount" CHECK("cost_lines"."amount" BETWEEN 0 AND 10000000000),
	CONSTRAINT "cost_lines_from" CHECK("cost_lines"."from_month" IS NULL OR ("cost_lines"."from_month" >= '1900-01' AND strftime('%Y-%m', "cost_lines"."from_month" || '-01') IS "cost_lines"."from_month")),
	CONSTRAINT "cost_lines_to" CHECK("cost_lines"."to_month" IS NULL OR ("cost_lines"."to_month" >= '1900-01' AND strftime('%Y-%m', "cost_lines"."to_month" || '-01') IS "cost_lines"."to_month")),
	CONSTRAINT "cost_lines_order" CHECK("cost_lines"."to_month" >= "cost_lines"."from_month")
);
--> statement-breakpoint
CREATE INDEX `cost_lines_of` ON `cost_lines` (`network_id`,`from_month`,`id`);--> statement-breakpoint
CREATE TABLE `funding_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` integer NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer,
	`awarded_on` text,
	`from_month` text NOT NULL,
	`to_month` text,
	`structural` integer NOT NULL,
	`in_kind` integer DEFAULT false NOT NULL,
	`partner_id` integer,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`partner_id`) REFERENCES `network_partners`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "funding_lines_amount" CHECK("funding_lines"."amount" BETWEEN 0 AND 10000000000),
	CONSTRAINT "funding_lines_from" CHECK("funding_lines"."from_month" IS NULL OR ("funding_lines"."from_month" >= '1900-01' AND strftime('%Y-%m', "funding_lines"."from_month" || '-01') IS "funding_lines"."from_month")),
	CONSTRAINT "funding_lines_to" CHECK("funding_lines"."to_month" IS NULL OR ("funding_lines"."to_month" >= '1900-01' AND strftime('%Y-%m', "funding_lines"."to_month" || '-01') IS "funding_lines"."to_month")),
	CONSTRAINT "funding_lines_order" CHECK("funding_lines"."to_month" >= "funding_lines"."from_month"),
	CONSTRAINT "funding_lines_awarded" CHECK("funding_lines"."awarded_on" IS NULL OR date("funding_lines"."awarded_on") IS "funding_lines"."awarded_on")
);
--> statement-breakpoint
CREATE INDEX `funding_lines_of` ON `funding_lines` (`network_id`,`from_month`,`id`);--> statement-breakpoint
CREATE INDEX `funding_lines_through` ON `funding_lines` (`partner_id`);--> statement-breakpoint
CREATE INDEX `funding_lines_by_end` ON `funding_lines` (`to_month`);--> statement-breakpoint
CREATE TABLE `network_partners` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` integer NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	`role` text,
	`gains` text,
	`pains` text,
	`gain_weight` text,
	`pain_weight` text,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "network_partners_gain" CHECK("network_partners"."gain_weight" IN ('none', 'little', 'some', 'much')),
	CONSTRAINT "network_partners_pain" CHECK("network_partners"."pain_weight" IN ('none', 'little', 'some', 'much'))
);
--> statement-breakpoint
CREATE INDEX `network_partners_of` ON `network_partners` (`network_id`,`id`);--> statement-breakpoint
CREATE TABLE `network_parts` (
	`id` integer PRIMARY KEY NOT NULL,
	`network_id` integer NOT NULL,
	`part` text NOT NULL,
	`version` integer NOT NULL,
	`seen_by` text NOT NULL,
	`body` text NOT NULL,
	`edited_by` integer,
	`edited_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`edited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "network_parts_seen_by" CHECK("network_parts"."seen_by" IN ('public', 'members', 'reviewers')),
	CONSTRAINT "network_parts_version" CHECK("network_parts"."version" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `network_parts_versions` ON `network_parts` (`network_id`,`part`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `network_parts_now` ON `network_parts` (`network_id`,`part`) WHERE replaced_at IS NULL;--> statement-breakpoint
CREATE INDEX `network_parts_by` ON `network_parts` (`edited_by`);--> statement-breakpoint
INSERT INTO `network_parts` (`network_id`, `part`, `version`, `seen_by`, `body`, `edited_by`, `edited_at`)
SELECT `id`, 'purpose', 1, 'public', json_object('fields', json_object('name', `name`, 'purpose', `purpose`, 'lang', `lang`, 'districts', coalesce((SELECT group_concat(`district`, ', ') FROM (SELECT `district` FROM `network_districts` WHERE `network_id` = `networks`.`id` ORDER BY `position`)), ''))), `founded_by`, `founded_at` FROM `networks`;
