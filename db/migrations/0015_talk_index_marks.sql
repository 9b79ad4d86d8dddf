DROP TRIGGER `talk_documents_added`;
--> statement-breakpoint
DROP TRIGGER `talk_documents_removed`;
--> statement-breakpoint
DROP TRIGGER `talk_documents_changed`;
--> statement-breakpoint
DROP TABLE `talk_vocabulary`;
--> statement-breakpoint
DROP TABLE `talk_index`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `talk_index` USING fts5(
	title_stems, text_stems, end_stems, marks,
	content='talk_documents', content_rowid='post_id', tokenize='unicode61 remove_diacritics 0', prefix='4 6'
);
--> statement-breakpoint
INSERT INTO `talk_index`(`talk_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO `talk_index`(`talk_index`) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `talk_documents_added` AFTER INSERT ON `talk_documents` BEGIN
	INSERT INTO `talk_index`(rowid, title_stems, text_stems, end_stems, marks)
	VALUES (new.post_id, new.title_stems, new.text_stems, new.end_stems, new.marks);
END;
--> statement-breakpoint
CREATE TRIGGER `talk_documents_removed` AFTER DELETE ON `talk_documents` BEGIN
	INSERT INTO `talk_index`(`talk_index`, rowid, title_stems, text_stems, end_stems, marks)
	VALUES ('delete', old.post_id, old.title_stems, old.text_stems, old.end_stems, old.marks);
END;
--> statement-breakpoint
CREATE TRIGGER `talk_documents_changed` AFTER UPDATE OF `title_stems`, `text_stems`, `end_stems`, `marks` ON `talk_documents` BEGIN
	INSERT INTO `talk_index`(`talk_index`, rowid, title_stems, text_stems, end_stems, marks)
	VALUES ('delete', old.post_id, old.title_stems, old.text_stems, old.end_stems, old.marks);
	INSERT INTO `talk_index`(rowid, title_stems, text_stems, end_stems, marks)
	VALUES (new.post_id, new.title_stems, new.text_stems, new.end_stems, new.marks);
END;
