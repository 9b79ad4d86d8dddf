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
ALTER TABLE `reviews` ADD `alone_why` text;--> statement-breakpoint
ALTER TABLE `reviews` ADD `ended_why` text;