CREATE TABLE `erasures` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`texts` text NOT NULL,
	`requested_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`farewell_at` integer,
	`leftovers` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "erasures_texts" CHECK("erasures"."texts" IN ('kept', 'blanked')),
	CONSTRAINT "erasures_later" CHECK("erasures"."due_at" > "erasures"."requested_at"),
	CONSTRAINT "erasures_farewell_first" CHECK("erasures"."leftovers" IS NULL OR "erasures"."farewell_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `erasures_by_due` ON `erasures` (`due_at`);