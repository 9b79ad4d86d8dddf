CREATE TABLE `closing_facts` (
	`review_id` integer PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `spared_reviewers` (
	`review_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `member_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "spared_reviewers_how" CHECK("spared_reviewers"."how" IN ('not_asked', 'only_leads'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `spared_reviewers_of` ON `spared_reviewers` (`member_id`);--> statement-breakpoint
ALTER TABLE `reviews` ADD `promised_on` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `alone_why` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `ended_why` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_foundation_acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`foundation_id` integer NOT NULL,
	`kind` text NOT NULL,
	`by` integer NOT NULL,
	`about` integer,
	`review_id` integer,
	`detail` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "foundation_acts_kind" CHECK("__new_foundation_acts"."kind" IN ('open_foundation', 'change_foundation', 'ask_lead', 'ask_reviewer', 'invite_newcomer', 'revoke_invitation', 'join', 'leave', 'end_office', 'make_lead', 'publish_criteria', 'open_review', 'move_deadline', 'only_lead', 'write_too', 'end_writing', 'conclude_review', 'close_review', 'withdraw_review', 'publish_grant', 'withdraw_grant'))
);
--> statement-breakpoint
INSERT INTO `__new_foundation_acts`("id", "foundation_id", "kind", "by", "about", "review_id", "detail", "at") SELECT "id", "foundation_id", "kind", "by", "about", "review_id", "detail", "at" FROM `foundation_acts`;--> statement-breakpoint
DROP TABLE `foundation_acts`;--> statement-breakpoint
ALTER TABLE `__new_foundation_acts` RENAME TO `foundation_acts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `foundation_acts_of` ON `foundation_acts` (`foundation_id`,`id`);--> statement-breakpoint
CREATE INDEX `foundation_acts_by` ON `foundation_acts` (`by`);--> statement-breakpoint
CREATE INDEX `foundation_acts_about` ON `foundation_acts` (`about`);--> statement-breakpoint
CREATE INDEX `foundation_acts_review` ON `foundation_acts` (`review_id`);