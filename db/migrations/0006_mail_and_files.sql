CREATE TABLE `files` (
	`id` integer PRIMARY KEY NOT NULL,
	`owner_id` integer NOT NULL,
	`hash` text NOT NULL,
	`type` text NOT NULL,
	`length` integer NOT NULL,
	`width` integer,
	`height` integer,
	`stored_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "files_hash" CHECK(length("files"."hash") = 64),
	CONSTRAINT "files_length" CHECK("files"."length" > 0)
);
--> statement-breakpoint
CREATE INDEX `files_by_owner` ON `files` (`owner_id`);--> statement-breakpoint
CREATE INDEX `files_by_hash` ON `files` (`hash`);--> statement-breakpoint
CREATE TABLE `list_departures` (
	`member_id` integer NOT NULL,
	`list` text NOT NULL,
	`left_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `list`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`member_id` integer,
	`recipient` text,
	`locale` text NOT NULL,
	`subject` text,
	`blocks` text,
	`secret` integer NOT NULL,
	`list` text,
	`leave_token` text,
	`leave_token_hash` text,
	`message_id` text,
	`posted_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`give_up_at` integer NOT NULL,
	`last_error` text,
	`sent_at` integer,
	`gave_up_at` integer,
	`blanked_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mails_one_end" CHECK(sent_at IS NULL OR gave_up_at IS NULL),
	CONSTRAINT "mails_blank" CHECK((blanked_at IS NULL) = (subject IS NOT NULL AND blocks IS NOT NULL)),
	CONSTRAINT "mails_addressed" CHECK(recipient IS NOT NULL OR blanked_at IS NOT NULL),
	CONSTRAINT "mails_blank_late" CHECK(blanked_at IS NULL OR sent_at IS NOT NULL OR gave_up_at IS NOT NULL),
	CONSTRAINT "mails_list" CHECK(list IS NULL OR (member_id IS NOT NULL AND leave_token_hash IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `mails_waiting` ON `mails` (`next_attempt_at`) WHERE sent_at IS NULL AND gave_up_at IS NULL;--> statement-breakpoint
CREATE INDEX `mails_addressed` ON `mails` (`posted_at`) WHERE recipient IS NOT NULL;--> statement-breakpoint
CREATE INDEX `mails_by_member` ON `mails` (`member_id`);--> statement-breakpoint
CREATE INDEX `mails_by_recipient` ON `mails` (`recipient`);--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id` ON `mails` (`message_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mails_leave_token_hash` ON `mails` (`leave_token_hash`);