CREATE TABLE `foundation_acts` (
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
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `foundation_acts_of` ON `foundation_acts` (`foundation_id`,`id`);--> statement-breakpoint
CREATE INDEX `foundation_acts_by` ON `foundation_acts` (`by`);--> statement-breakpoint
CREATE INDEX `foundation_acts_about` ON `foundation_acts` (`about`);--> statement-breakpoint
CREATE INDEX `foundation_acts_review` ON `foundation_acts` (`review_id`);