CREATE VIRTUAL TABLE `talk_index` USING fts5(
	title_stems, text_stems, end_stems,
	content='talk_documents', content_rowid='post_id', tokenize='unicode61 remove_diacritics 0', prefix='4 6'
);
--> statement-breakpoint
INSERT INTO `talk_index`(`talk_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER `talk_documents_added` AFTER INSERT ON `talk_documents` BEGIN
	INSERT INTO `talk_index`(rowid, title_stems, text_stems, end_stems)
	VALUES (new.post_id, new.title_stems, new.text_stems, new.end_stems);
END;
--> statement-breakpoint
CREATE TRIGGER `talk_documents_removed` AFTER DELETE ON `talk_documents` BEGIN
	INSERT INTO `talk_index`(`talk_index`, rowid, title_stems, text_stems, end_stems)
	VALUES ('delete', old.post_id, old.title_stems, old.text_stems, old.end_stems);
END;
--> statement-breakpoint
CREATE TRIGGER `talk_documents_changed` AFTER UPDATE ON `talk_documents` BEGIN
	INSERT INTO `talk_index`(`talk_index`, rowid, title_stems, text_stems, end_stems)
	VALUES ('delete', old.post_id, old.title_stems, old.text_stems, old.end_stems);
	INSERT INTO `talk_index`(rowid, title_stems, text_stems, end_stems)
	VALUES (new.post_id, new.title_stems, new.text_stems, new.end_stems);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `talk_vocabulary` USING fts5vocab('talk_index', 'col');
