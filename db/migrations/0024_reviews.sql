CREATE TABLE `criteria_sets` (
	`id` integer PRIMARY KEY NOT NULL,
	`foundation_id` integer NOT NULL,
	`version` integer NOT NULL,
	`lang` text NOT NULL,
	`criteria` text NOT NULL,
	`published_by` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "criteria_sets_version" CHECK("criteria_sets"."version" > 0),
	CONSTRAINT "criteria_sets_lang" CHECK("criteria_sets"."lang" IN ('de', 'en'))
);
--> statement-breakpoint
CREATE INDEX `criteria_sets_by` ON `criteria_sets` (`published_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `criteria_sets_versions` ON `criteria_sets` (`foundation_id`,`version`);--> statement-breakpoint
CREATE TABLE `foundation_reviewers` (
	`foundation_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`office` text NOT NULL,
	`invited_by` integer,
	`since` integer NOT NULL,
	PRIMARY KEY(`foundation_id`, `member_id`),
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "foundation_reviewers_office" CHECK("foundation_reviewers"."office" IN ('lead', 'reviewer'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `foundation_reviewers_of` ON `foundation_reviewers` (`member_id`,`foundation_id`);--> statement-breakpoint
CREATE INDEX `foundation_reviewers_by` ON `foundation_reviewers` (`invited_by`);--> statement-breakpoint
CREATE TABLE `foundations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`about` text NOT NULL,
	`lang` text NOT NULL,
	`invented` integer DEFAULT false NOT NULL,
	`org_id` text,
	`opened_by` integer NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`opened_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "foundations_lang" CHECK("foundations"."lang" IN ('de', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `foundations_slug_unique` ON `foundations` (`slug`);--> statement-breakpoint
CREATE INDEX `foundations_by_name` ON `foundations` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `foundations_by_opener` ON `foundations` (`opened_by`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`foundation_id` integer NOT NULL,
	`network_id` integer NOT NULL,
	`line_id` integer,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`amount` integer NOT NULL,
	`awarded_on` text NOT NULL,
	`from_month` text NOT NULL,
	`to_month` text NOT NULL,
	`structural` integer NOT NULL,
	`published_by` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`line_id`) REFERENCES `funding_lines`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`published_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_amount" CHECK("grants"."amount" BETWEEN 1 AND 10000000000),
	CONSTRAINT "grants_awarded" CHECK(date("grants"."awarded_on") IS "grants"."awarded_on"),
	CONSTRAINT "grants_from" CHECK(strftime('%Y-%m', "grants"."from_month" || '-01') IS "grants"."from_month"),
	CONSTRAINT "grants_to" CHECK(strftime('%Y-%m', "grants"."to_month" || '-01') IS "grants"."to_month"),
	CONSTRAINT "grants_order" CHECK("grants"."to_month" >= "grants"."from_month")
);
--> statement-breakpoint
CREATE INDEX `grants_of` ON `grants` (`network_id`);--> statement-breakpoint
CREATE INDEX `grants_of_line` ON `grants` (`line_id`);--> statement-breakpoint
CREATE INDEX `grants_by` ON `grants` (`published_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `grants_once` ON `grants` (`foundation_id`,`line_id`);--> statement-breakpoint
CREATE TABLE `portfolio` (
	`foundation_id` integer NOT NULL,
	`network_id` integer NOT NULL,
	`how` text NOT NULL,
	`added_by` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`foundation_id`, `network_id`),
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "portfolio_how" CHECK("portfolio"."how" IN ('funds', 'watches'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `portfolio_of` ON `portfolio` (`network_id`);--> statement-breakpoint
CREATE INDEX `portfolio_by` ON `portfolio` (`added_by`);--> statement-breakpoint
CREATE TABLE `reviewer_invitations` (
	`foundation_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`office` text NOT NULL,
	`invited_by` integer NOT NULL,
	`words` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`foundation_id`, `member_id`),
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviewer_invitations_office" CHECK("reviewer_invitations"."office" IN ('lead', 'reviewer'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reviewer_invitations_of` ON `reviewer_invitations` (`member_id`);--> statement-breakpoint
CREATE INDEX `reviewer_invitations_by` ON `reviewer_invitations` (`invited_by`);--> statement-breakpoint
CREATE INDEX `reviewer_invitations_by_end` ON `reviewer_invitations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `declarations` (
	`review_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`interest` text NOT NULL,
	`words` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `member_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "declarations_interest" CHECK("declarations"."interest" IN ('none', 'conflict'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `declarations_by` ON `declarations` (`member_id`);--> statement-breakpoint
CREATE TABLE `findings` (
	`review_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`criterion` text NOT NULL,
	`level` text,
	`words` text,
	PRIMARY KEY(`review_id`, `member_id`, `criterion`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`review_id`,`member_id`) REFERENCES `sheets`(`review_id`,`member_id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `findings_by` ON `findings` (`member_id`);--> statement-breakpoint
CREATE TABLE `question_words` (
	`id` integer PRIMARY KEY NOT NULL,
	`question_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`side` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `review_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_words_side" CHECK("question_words"."side" IN ('foundation', 'network'))
);
--> statement-breakpoint
CREATE INDEX `question_words_of` ON `question_words` (`question_id`,`id`);--> statement-breakpoint
CREATE INDEX `question_words_by` ON `question_words` (`author_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`foundation_id` integer NOT NULL,
	`network_id` integer NOT NULL,
	`title` text NOT NULL,
	`asked_by` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_questions_of_foundation` ON `review_questions` (`foundation_id`,`last_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_questions_of_network` ON `review_questions` (`network_id`,`last_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_questions_by` ON `review_questions` (`asked_by`);--> statement-breakpoint
CREATE TABLE `review_replies` (
	`review_id` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`by` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_replies_by` ON `review_replies` (`by`);--> statement-breakpoint
CREATE TABLE `review_sights` (
	`review_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`what` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `member_id`, `what`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_sights_what" CHECK("review_sights"."what" IN ('sheets', 'conclusion', 'closed_review', 'network_reply'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `review_sights_by` ON `review_sights` (`member_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`foundation_id` integer NOT NULL,
	`network_id` integer NOT NULL,
	`criteria_id` integer NOT NULL,
	`state` text NOT NULL,
	`due_on` text NOT NULL,
	`reminded_at` integer,
	`opened_by` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`conclusion` text,
	`recommendation` text,
	`advice` text,
	`concluded_by` integer,
	`concluded_at` integer,
	`closed_by` integer,
	`closed_at` integer,
	`withdrawn_by` integer,
	`withdrawn_at` integer,
	`withdrawn_why` text,
	FOREIGN KEY (`foundation_id`) REFERENCES `foundations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criteria_id`) REFERENCES `criteria_sets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`concluded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_state" CHECK("reviews"."state" IN ('draft', 'submitted', 'concluded', 'closed', 'withdrawn')),
	CONSTRAINT "reviews_due" CHECK(date("reviews"."due_on") IS "reviews"."due_on"),
	CONSTRAINT "reviews_concluded" CHECK("reviews"."state" NOT IN ('concluded', 'closed') OR ("reviews"."concluded_at" IS NOT NULL AND "reviews"."conclusion" IS NOT NULL AND "reviews"."recommendation" IS NOT NULL)),
	CONSTRAINT "reviews_closed" CHECK(("reviews"."state" = 'closed') = ("reviews"."closed_at" IS NOT NULL)),
	CONSTRAINT "reviews_withdrawn" CHECK(("reviews"."state" = 'withdrawn') = ("reviews"."withdrawn_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_open` ON `reviews` (`foundation_id`,`network_id`) WHERE state IN ('draft', 'submitted', 'concluded');--> statement-breakpoint
CREATE INDEX `reviews_of_foundation` ON `reviews` (`foundation_id`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_of_network` ON `reviews` (`network_id`,`closed_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_by_criteria` ON `reviews` (`criteria_id`);--> statement-breakpoint
CREATE INDEX `reviews_to_remind` ON `reviews` (`due_on`) WHERE state = 'draft' AND reminded_at IS NULL;--> statement-breakpoint
CREATE INDEX `reviews_by_opener` ON `reviews` (`opened_by`);--> statement-breakpoint
CREATE INDEX `reviews_by_concluder` ON `reviews` (`concluded_by`);--> statement-breakpoint
CREATE INDEX `reviews_by_closer` ON `reviews` (`closed_by`);--> statement-breakpoint
CREATE INDEX `reviews_by_withdrawer` ON `reviews` (`withdrawn_by`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`review_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`summary` text,
	`saved_at` integer NOT NULL,
	`submitted_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`review_id`, `member_id`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sheets_version" CHECK("sheets"."version" > 0)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `sheets_by` ON `sheets` (`member_id`);