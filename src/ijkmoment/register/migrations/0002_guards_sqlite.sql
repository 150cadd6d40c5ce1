CREATE TRIGGER register_subject_no_delete BEFORE DELETE ON register_subject
    BEGIN SELECT RAISE(ABORT, 'nothing is removed from the register'); END;

CREATE TRIGGER register_source_no_delete BEFORE DELETE ON register_source
    BEGIN SELECT RAISE(ABORT, 'nothing is removed from the register'); END;

CREATE TRIGGER register_recording_no_delete BEFORE DELETE ON register_recording
    BEGIN SELECT RAISE(ABORT, 'nothing is removed from the register'); END;

CREATE TRIGGER register_statement_no_delete BEFORE DELETE ON register_statement
    BEGIN SELECT RAISE(ABORT, 'nothing is removed from the register'); END;

CREATE TRIGGER register_subject_no_update BEFORE UPDATE ON register_subject
    BEGIN SELECT RAISE(ABORT, 'a subject is never changed'); END;

CREATE TRIGGER register_source_no_update BEFORE UPDATE ON register_source
    BEGIN SELECT RAISE(ABORT, 'a source is never changed'); END;

CREATE TRIGGER register_subject_no_replace BEFORE INSERT ON register_subject
    WHEN EXISTS (SELECT 1 FROM register_subject WHERE number = NEW.number OR slug = NEW.slug)
    BEGIN SELECT RAISE(ABORT, 'register_subject: this row is there already'); END;

CREATE TRIGGER register_source_no_replace BEFORE INSERT ON register_source
    WHEN EXISTS (SELECT 1 FROM register_source WHERE number = NEW.number OR slug = NEW.slug)
    BEGIN SELECT RAISE(ABORT, 'register_source: this row is there already'); END;

CREATE TRIGGER register_recording_no_replace BEFORE INSERT ON register_recording
    WHEN EXISTS (SELECT 1 FROM register_recording
        WHERE number = NEW.number OR at = NEW.at OR (is_open AND NEW.is_open))
    BEGIN SELECT RAISE(ABORT, 'register_recording: this row is there already'); END;

CREATE TRIGGER register_statement_no_replace BEFORE INSERT ON register_statement
    WHEN EXISTS (SELECT 1 FROM register_statement WHERE number = NEW.number)
        OR (NEW.superseded_at IS NULL AND EXISTS (SELECT 1 FROM register_statement
            WHERE subject = NEW.subject AND concept = NEW.concept AND dimensions = NEW.dimensions
                AND period = NEW.period AND superseded_at IS NULL))
    BEGIN SELECT RAISE(ABORT, 'register_statement: this row is there already'); END;

CREATE TRIGGER register_subject_parent BEFORE INSERT ON register_subject
    WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM register_subject WHERE slug = NEW.parent)
    BEGIN SELECT RAISE(ABORT, 'a subject stands under one that is there already'); END;

CREATE TRIGGER register_recording_clock BEFORE INSERT ON register_recording
    BEGIN
        SELECT RAISE(ABORT, 'the moment of a recording is the clock of the database')
            WHERE NEW.at <> (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z');
        SELECT RAISE(ABORT, 'the clock has not moved on since the last recording')
            WHERE NEW.at <= (SELECT max(at) FROM register_recording);
        SELECT RAISE(ABORT, 'only an empty register keeps the moments of a folder')
            WHERE NEW.keeps_times AND EXISTS (SELECT 1 FROM register_statement);
        SELECT RAISE(ABORT, 'a recording begins open') WHERE NOT NEW.is_open;
    END;

CREATE TRIGGER register_recording_close BEFORE UPDATE ON register_recording
    WHEN NOT OLD.is_open OR NEW.is_open OR NEW.number IS NOT OLD.number OR NEW.at IS NOT OLD.at
        OR NEW.kind IS NOT OLD.kind OR NEW.by IS NOT OLD.by OR NEW.keeps_times IS NOT OLD.keeps_times
        OR NEW.folder IS NOT OLD.folder OR NEW.folder_hash IS NOT OLD.folder_hash
        OR NEW.descriptor IS NOT OLD.descriptor
    BEGIN SELECT RAISE(ABORT, 'a recording is only closed, once'); END;

CREATE TRIGGER register_statement_insert BEFORE INSERT ON register_statement
    BEGIN
        SELECT RAISE(ABORT, 'a statement is written within an open recording')
            WHERE NOT EXISTS (SELECT 1 FROM register_recording WHERE is_open);
        SELECT RAISE(ABORT, 'a moment is a UTC text of one width')
            WHERE NEW.recorded_at NOT GLOB
                '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'
            OR NEW.superseded_at NOT GLOB
                '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z';
        SELECT RAISE(ABORT, 'a statement bears the moment of its recording and begins open')
            WHERE EXISTS (SELECT 1 FROM register_recording WHERE is_open AND NOT keeps_times
                AND (NEW.recorded_at <> at OR NEW.superseded_at IS NOT NULL));
        SELECT RAISE(ABORT, 'a moment lies in the future')
            WHERE EXISTS (SELECT 1 FROM register_recording
                WHERE is_open AND (NEW.recorded_at > at OR NEW.superseded_at > at));
        SELECT RAISE(ABORT, 'a statement is closed at the moment of its successor')
            WHERE EXISTS (SELECT 1 FROM register_statement
                    WHERE superseded_by = NEW.number AND superseded_at <> NEW.recorded_at)
                OR EXISTS (SELECT 1 FROM register_statement
                    WHERE number = NEW.superseded_by AND recorded_at <> NEW.superseded_at);
        SELECT RAISE(ABORT, 'a correction keeps subject and concept')
            WHERE EXISTS (SELECT 1 FROM register_statement
                WHERE (superseded_by = NEW.number OR number = NEW.superseded_by)
                    AND (subject <> NEW.subject OR concept <> NEW.concept));
        SELECT RAISE(ABORT, 'a number is whole')
            WHERE typeof(NEW.number) NOT IN ('integer', 'null') OR typeof(NEW.low) NOT IN ('integer', 'null')
                OR typeof(NEW.high) NOT IN ('integer', 'null') OR typeof(NEW.scale) NOT IN ('integer', 'null')
                OR typeof(NEW.known_to) NOT IN ('integer', 'null')
                OR typeof(NEW.label_level) NOT IN ('integer', 'null');
    END;

CREATE TRIGGER register_statement_close BEFORE UPDATE ON register_statement
    BEGIN
        SELECT RAISE(ABORT, 'a statement is never changed, only closed') WHERE NEW.number IS NOT OLD.number
            OR NEW.subject IS NOT OLD.subject OR NEW.concept IS NOT OLD.concept
            OR NEW.dimensions IS NOT OLD.dimensions OR NEW.period IS NOT OLD.period
            OR NEW.period_first IS NOT OLD.period_first OR NEW.period_last IS NOT OLD.period_last
            OR NEW.source IS NOT OLD.source OR NEW.datatype IS NOT OLD.datatype OR NEW.low IS NOT OLD.low
            OR NEW.high IS NOT OLD.high OR NEW.scale IS NOT OLD.scale OR NEW.known_to IS NOT OLD.known_to
            OR NEW.approximate IS NOT OLD.approximate OR NEW.unit IS NOT OLD.unit OR NEW.bound IS NOT OLD.bound
            OR NEW.edtf IS NOT OLD.edtf OR NEW.first_day IS NOT OLD.first_day OR NEW.last_day IS NOT OLD.last_day
            OR NEW.text IS NOT OLD.text OR NEW.language IS NOT OLD.language OR NEW.scheme IS NOT OLD.scheme
            OR NEW.code IS NOT OLD.code OR NEW.target IS NOT OLD.target OR NEW.reference IS NOT OLD.reference
            OR NEW.reason IS NOT OLD.reason OR NEW.value IS NOT OLD.value OR NEW.label_level IS NOT OLD.label_level
            OR NEW.label_audience IS NOT OLD.label_audience OR NEW.label_restrictions IS NOT OLD.label_restrictions
            OR NEW.recorded_at IS NOT OLD.recorded_at;
        SELECT RAISE(ABORT, 'a closed statement stays as it is') WHERE OLD.superseded_at IS NOT NULL;
        SELECT RAISE(ABORT, 'a statement is closed at the moment of the open recording')
            WHERE NEW.superseded_at IS NULL OR NOT EXISTS (SELECT 1 FROM register_recording
                WHERE is_open AND at = NEW.superseded_at);
        SELECT RAISE(ABORT, 'a statement is closed at the moment of its successor')
            WHERE EXISTS (SELECT 1 FROM register_statement
                WHERE number = NEW.superseded_by AND recorded_at <> NEW.superseded_at);
        SELECT RAISE(ABORT, 'a correction keeps subject and concept')
            WHERE EXISTS (SELECT 1 FROM register_statement
                WHERE number = NEW.superseded_by AND (subject <> NEW.subject OR concept <> NEW.concept));
    END;
