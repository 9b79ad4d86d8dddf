CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`actor_id` integer,
	`thing_kind` text NOT NULL,
	`thing_id` integer NOT NULL,
	`group_kind` text NOT NULL,
	`group_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_kind" CHECK("events"."kind" <> '')
);
--> statement-breakpoint
CREATE INDEX `events_by_actor` ON `events` (`actor_id`);--> statement-breakpoint
CREATE INDEX `events_of_thing` ON `events` (`thing_kind`,`thing_id`);--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`at`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` integer,
	`file_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`send_key` text NOT NULL,
	`name` text NOT NULL,
	`alt` text,
	`attached_at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attachments_of` ON `attachments` (`post_id`,`id`);--> statement-breakpoint
CREATE INDEX `attachments_by_file` ON `attachments` (`file_id`);--> statement-breakpoint
CREATE INDEX `attachments_by_form` ON `attachments` (`member_id`,`send_key`);--> statement-breakpoint
CREATE INDEX `attachments_waiting` ON `attachments` (`attached_at`) WHERE post_id IS NULL;--> statement-breakpoint
CREATE TABLE `board_follows` (
	`member_id` integer NOT NULL,
	`board_id` integer NOT NULL,
	`level` text NOT NULL,
	PRIMARY KEY(`member_id`, `board_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "board_follows_level" CHECK("board_follows"."level" IN ('watch', 'mute'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `board_follows_of` ON `board_follows` (`board_id`,`level`);--> statement-breakpoint
CREATE TABLE `boards` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`seen_by` text DEFAULT 'members' NOT NULL,
	`lang` text,
	`position` integer NOT NULL,
	`topic_count` integer DEFAULT 0 NOT NULL,
	`active_at` integer,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	CONSTRAINT "boards_seen_by" CHECK("boards"."seen_by" IN ('public', 'members')),
	CONSTRAINT "boards_lang" CHECK("boards"."lang" IN ('de', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `boards_slug_unique` ON `boards` (`slug`);--> statement-breakpoint
CREATE INDEX `boards_in_order` ON `boards` (`position`,`id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`member_id` integer NOT NULL,
	`place` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `place`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `drafts_by_time` ON `drafts` (`saved_at`);--> statement-breakpoint
CREATE TABLE `feed_tokens` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_tokens_token_hash_unique` ON `feed_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `forum_reads` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`read_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `helpfuls` (
	`post_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `member_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `helpfuls_by` ON `helpfuls` (`member_id`);--> statement-breakpoint
CREATE TABLE `post_mentions` (
	`post_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	PRIMARY KEY(`post_id`, `member_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `post_mentions_of` ON `post_mentions` (`member_id`,`post_id`);--> statement-breakpoint
CREATE TABLE `post_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`post_id` integer NOT NULL,
	`title` text,
	`source` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`replaced_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_versions_of` ON `post_versions` (`post_id`,`id`);--> statement-breakpoint
CREATE INDEX `post_versions_by` ON `post_versions` (`replaced_by`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic_id` integer NOT NULL,
	`position` integer NOT NULL,
	`author_id` integer NOT NULL,
	`lang` text NOT NULL,
	`source` text,
	`html` text,
	`rendering` integer NOT NULL,
	`send_key` text NOT NULL,
	`written_at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	`hidden_at` integer,
	`helpful_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "posts_position" CHECK("posts"."position" > 0),
	CONSTRAINT "posts_text" CHECK(("posts"."source" IS NULL) = ("posts"."html" IS NULL)),
	CONSTRAINT "posts_blank_is_deleted" CHECK("posts"."source" IS NOT NULL OR "posts"."deleted_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `posts_by_author` ON `posts` (`author_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_in_order` ON `posts` (`topic_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_sent_once` ON `posts` (`author_id`,`send_key`);--> statement-breakpoint
CREATE TABLE `talk_documents` (
	`post_id` integer PRIMARY KEY NOT NULL,
	`title_stems` text NOT NULL,
	`text_stems` text NOT NULL,
	`end_stems` text NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `topic_follows` (
	`member_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`level` text DEFAULT 'normal' NOT NULL,
	`wrote` integer NOT NULL,
	`active_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `topic_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "topic_follows_level" CHECK("topic_follows"."level" IN ('watch', 'normal', 'mute'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `topic_follows_of` ON `topic_follows` (`topic_id`);--> statement-breakpoint
CREATE INDEX `topic_follows_watched` ON `topic_follows` (`member_id`,`active_at`,`topic_id`) WHERE level = 'watch';--> statement-breakpoint
CREATE INDEX `topic_follows_wrote` ON `topic_follows` (`member_id`,`active_at`,`topic_id`) WHERE wrote = 1;--> statement-breakpoint
CREATE TABLE `topic_reads` (
	`member_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`member_id`, `topic_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `topic_reads_of` ON `topic_reads` (`topic_id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`board_id` integer NOT NULL,
	`seen_by` text NOT NULL,
	`title` text NOT NULL,
	`lang` text NOT NULL,
	`author_id` integer NOT NULL,
	`district` text,
	`anchor_kind` text,
	`anchor_id` text,
	`anchor_section` text,
	`created_at` integer NOT NULL,
	`active_at` integer NOT NULL,
	`last_author_id` integer NOT NULL,
	`last_position` integer NOT NULL,
	`reply_count` integer DEFAULT 0 NOT NULL,
	`accepted_post_id` integer,
	`accepted_by` integer,
	`locked_at` integer,
	`pinned_at` integer,
	`hidden_at` integer,
	FOREIGN KEY (`board_id`) REFERENCES `boards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`last_author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`accepted_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topics_seen_by" CHECK("topics"."seen_by" IN ('public', 'members')),
	CONSTRAINT "topics_anchor" CHECK(("topics"."anchor_kind" IS NULL) = ("topics"."anchor_id" IS NULL)),
	CONSTRAINT "topics_anchor_section" CHECK("topics"."anchor_section" IS NULL OR "topics"."anchor_id" IS NOT NULL),
	CONSTRAINT "topics_accepted_by" CHECK("topics"."accepted_post_id" IS NULL OR "topics"."accepted_by" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `topics_by_activity` ON `topics` (`active_at`,`id`) WHERE hidden_at IS NULL;--> statement-breakpoint
CREATE INDEX `topics_public_by_activity` ON `topics` (`active_at`,`id`) WHERE hidden_at IS NULL AND seen_by = 'public';--> statement-breakpoint
CREATE INDEX `topics_by_board` ON `topics` (`board_id`,`active_at`,`id`) WHERE hidden_at IS NULL;--> statement-breakpoint
CREATE INDEX `topics_unanswered` ON `topics` (`active_at`,`id`) WHERE hidden_at IS NULL AND reply_count = 0;--> statement-breakpoint
CREATE INDEX `topics_by_district` ON `topics` (`district`,`active_at`,`id`) WHERE hidden_at IS NULL;--> statement-breakpoint
CREATE INDEX `topics_by_anchor` ON `topics` (`anchor_kind`,`anchor_id`,`active_at`,`id`) WHERE hidden_at IS NULL;--> statement-breakpoint
CREATE INDEX `topics_pinned` ON `topics` (`board_id`,`pinned_at`) WHERE pinned_at IS NOT NULL AND hidden_at IS NULL;--> statement-breakpoint
CREATE INDEX `topics_by_author` ON `topics` (`author_id`,`id`);--> statement-breakpoint
CREATE INDEX `topics_by_last_author` ON `topics` (`last_author_id`);--> statement-breakpoint
CREATE INDEX `topics_accepted` ON `topics` (`accepted_post_id`) WHERE accepted_post_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `case_words` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `moderation_cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_words_of` ON `case_words` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `case_words_by` ON `case_words` (`author_id`);--> statement-breakpoint
CREATE TABLE `forum_acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`by` integer,
	`about` integer,
	`topic_id` integer,
	`post_id` integer,
	`detail` text,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `forum_acts_in_order` ON `forum_acts` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `forum_acts_about` ON `forum_acts` (`about`,`id`);--> statement-breakpoint
CREATE INDEX `forum_acts_by` ON `forum_acts` (`by`,`id`);--> statement-breakpoint
CREATE INDEX `forum_acts_of_topic` ON `forum_acts` (`topic_id`,`id`);--> statement-breakpoint
CREATE INDEX `forum_acts_of_post` ON `forum_acts` (`post_id`,`id`);--> statement-breakpoint
CREATE TABLE `moderation_cases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`outcome` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`closed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "moderation_cases_closed" CHECK(("moderation_cases"."closed_at" IS NULL) = ("moderation_cases"."outcome" IS NULL)),
	CONSTRAINT "moderation_cases_outcome" CHECK("moderation_cases"."outcome" IN ('kept', 'hidden', 'deleted'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_cases_open` ON `moderation_cases` (`post_id`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `moderation_cases_waiting` ON `moderation_cases` (`opened_at`,`id`) WHERE closed_at IS NULL;--> statement-breakpoint
CREATE INDEX `moderation_cases_done` ON `moderation_cases` (`closed_at`,`id`) WHERE closed_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `moderation_cases_of` ON `moderation_cases` (`post_id`);--> statement-breakpoint
CREATE INDEX `moderation_cases_by` ON `moderation_cases` (`closed_by`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`reporter_id` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `moderation_cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reporter_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_by` ON `reports` (`reporter_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`case_id`,`reporter_id`);--> statement-breakpoint
CREATE TABLE `letter_rounds` (
	`member_id` integer NOT NULL,
	`rhythm` text NOT NULL,
	`round_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `rhythm`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "letter_rounds_rhythm" CHECK("letter_rounds"."rhythm" IN ('at_once', 'daily', 'weekly'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `notice_preferences` (
	`member_id` integer NOT NULL,
	`reason` text NOT NULL,
	`rhythm` text NOT NULL,
	PRIMARY KEY(`member_id`, `reason`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notice_preferences_rhythm" CHECK("notice_preferences"."rhythm" IN ('never', 'at_once', 'daily', 'weekly'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `notice_progress` (
	`id` integer PRIMARY KEY NOT NULL,
	`event_id` integer NOT NULL,
	CONSTRAINT "notice_progress_one" CHECK("notice_progress"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`event_id` integer NOT NULL,
	`reason` text NOT NULL,
	`group_kind` text NOT NULL,
	`group_id` integer NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`lettered_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notices_inbox` ON `notices` (`member_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`member_id`,`group_kind`,`group_id`,`id`) WHERE read_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_to_say` ON `notices` (`member_id`,`id`) WHERE lettered_at IS NULL AND read_at IS NULL;--> statement-breakpoint
CREATE INDEX `notices_of` ON `notices` (`event_id`);--> statement-breakpoint
CREATE INDEX `notices_by_time` ON `notices` (`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`member_id`,`event_id`);--> statement-breakpoint
ALTER TABLE `mails` ADD `thread` text;