CREATE FUNCTION register_refuse() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $function$;

CREATE FUNCTION register_subject_guard() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
        IF NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM register_subject WHERE slug = NEW.parent) THEN
            RAISE EXCEPTION 'a subject stands under one that is there already' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

CREATE FUNCTION register_recording_open() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
        NEW.at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
        IF NEW.at <= (SELECT max(at) FROM register_recording) THEN
            RAISE EXCEPTION 'the clock has not moved on since the last recording' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.keeps_times AND EXISTS (SELECT 1 FROM register_statement) THEN
            RAISE EXCEPTION 'only an empty register keeps the moments of a folder' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT NEW.is_open THEN
            RAISE EXCEPTION 'a recording begins open' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

CREATE FUNCTION register_recording_close() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
        IF NOT OLD.is_open OR NEW.is_open
            OR to_jsonb(NEW) - 'is_open' - 'statements' <> to_jsonb(OLD) - 'is_open' - 'statements' THEN
            RAISE EXCEPTION 'a recording is only closed, once' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

-- The plans of these two are made once for a session, often while the table is still empty: keep them to the indexes.
CREATE FUNCTION register_statement_insert() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $function$
    DECLARE act register_recording;
    BEGIN
        SELECT * INTO act FROM register_recording WHERE is_open;
        IF act.number IS NULL THEN
            RAISE EXCEPTION 'a statement is written within an open recording' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.recorded_at !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$'
            OR NEW.superseded_at !~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$' THEN
            RAISE EXCEPTION 'a moment is a UTC text of one width' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT act.keeps_times AND (NEW.recorded_at <> act.at OR NEW.superseded_at IS NOT NULL) THEN
            RAISE EXCEPTION 'a statement bears the moment of its recording and begins open'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.recorded_at > act.at OR NEW.superseded_at > act.at THEN
            RAISE EXCEPTION 'a moment lies in the future' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM register_statement
                WHERE superseded_by = NEW.number AND superseded_at <> NEW.recorded_at)
            OR EXISTS (SELECT 1 FROM register_statement
                WHERE number = NEW.superseded_by AND recorded_at <> NEW.superseded_at) THEN
            RAISE EXCEPTION 'a statement is closed at the moment of its successor' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM register_statement
                WHERE superseded_by = NEW.number AND (subject <> NEW.subject OR concept <> NEW.concept))
            OR EXISTS (SELECT 1 FROM register_statement
                WHERE number = NEW.superseded_by AND (subject <> NEW.subject OR concept <> NEW.concept)) THEN
            RAISE EXCEPTION 'a correction keeps subject and concept' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

CREATE FUNCTION register_statement_close() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $function$
    BEGIN
        IF to_jsonb(NEW) - 'superseded_at' - 'superseded_by' <> to_jsonb(OLD) - 'superseded_at' - 'superseded_by' THEN
            RAISE EXCEPTION 'a statement is never changed, only closed' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.superseded_at IS NOT NULL THEN
            RAISE EXCEPTION 'a closed statement stays as it is' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.superseded_at IS NULL
            OR NOT EXISTS (SELECT 1 FROM register_recording WHERE is_open AND at = NEW.superseded_at) THEN
            RAISE EXCEPTION 'a statement is closed at the moment of the open recording' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM register_statement
            WHERE number = NEW.superseded_by AND recorded_at <> NEW.superseded_at) THEN
            RAISE EXCEPTION 'a statement is closed at the moment of its successor' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM register_statement
            WHERE number = NEW.superseded_by AND (subject <> NEW.subject OR concept <> NEW.concept)) THEN
            RAISE EXCEPTION 'a correction keeps subject and concept' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

CREATE TRIGGER register_subject_no_delete BEFORE DELETE ON register_subject FOR EACH ROW EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_subject_no_truncate BEFORE TRUNCATE ON register_subject FOR EACH STATEMENT EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_source_no_delete BEFORE DELETE ON register_source FOR EACH ROW EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_source_no_truncate BEFORE TRUNCATE ON register_source FOR EACH STATEMENT EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_recording_no_delete BEFORE DELETE ON register_recording FOR EACH ROW EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_recording_no_truncate BEFORE TRUNCATE ON register_recording FOR EACH STATEMENT EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_statement_no_delete BEFORE DELETE ON register_statement FOR EACH ROW EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_statement_no_truncate BEFORE TRUNCATE ON register_statement FOR EACH STATEMENT EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_subject_no_update BEFORE UPDATE ON register_subject FOR EACH ROW EXECUTE FUNCTION register_refuse('a subject is never changed');

CREATE TRIGGER register_source_no_update BEFORE UPDATE ON register_source FOR EACH ROW EXECUTE FUNCTION register_refuse('a source is never changed');

CREATE TRIGGER register_subject_parent BEFORE INSERT ON register_subject FOR EACH ROW EXECUTE FUNCTION register_subject_guard();

CREATE TRIGGER register_recording_clock BEFORE INSERT ON register_recording FOR EACH ROW EXECUTE FUNCTION register_recording_open();

CREATE TRIGGER register_recording_close BEFORE UPDATE ON register_recording FOR EACH ROW EXECUTE FUNCTION register_recording_close();

CREATE TRIGGER register_statement_insert BEFORE INSERT ON register_statement FOR EACH ROW EXECUTE FUNCTION register_statement_insert();

CREATE TRIGGER register_statement_close BEFORE UPDATE ON register_statement FOR EACH ROW EXECUTE FUNCTION register_statement_close();
