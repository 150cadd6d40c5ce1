CREATE FUNCTION register_waiver_insert() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM register_recording WHERE is_open AND at = NEW.recorded_at) THEN
            RAISE EXCEPTION 'a waiver bears the moment of its recording' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM register_waiver AS other
                WHERE other.letter = NEW.letter AND other.code = NEW.code AND other.words = NEW.words
                    AND other.place_line IS NOT DISTINCT FROM NEW.place_line
                    AND other.place_column IS NOT DISTINCT FROM NEW.place_column
                    AND NOT EXISTS (SELECT 1 FROM register_waiveract
                        WHERE waiver = other.number AND kind = 'withdraw')) THEN
            RAISE EXCEPTION 'a waiver of the same stands already' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

CREATE FUNCTION register_waiveract_insert() RETURNS trigger LANGUAGE plpgsql AS $function$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM register_recording WHERE is_open AND at = NEW.recorded_at) THEN
            RAISE EXCEPTION 'a waiver bears the moment of its recording' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM register_waiveract WHERE waiver = NEW.waiver AND kind = 'withdraw') THEN
            RAISE EXCEPTION 'nothing follows a withdrawal' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.kind = 'agree' AND EXISTS (SELECT 1 FROM register_waiver AS given
                JOIN register_recording AS first ON first.at = given.recorded_at
                JOIN register_recording AS second ON second.at = NEW.recorded_at
                WHERE given.number = NEW.waiver AND (given.office = NEW.office OR first.by = second.by)) THEN
            RAISE EXCEPTION 'a second office agrees' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $function$;

CREATE TRIGGER register_waiver_no_delete BEFORE DELETE ON register_waiver FOR EACH ROW EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_waiver_no_truncate BEFORE TRUNCATE ON register_waiver FOR EACH STATEMENT EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_waiveract_no_delete BEFORE DELETE ON register_waiveract FOR EACH ROW EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_waiveract_no_truncate BEFORE TRUNCATE ON register_waiveract FOR EACH STATEMENT EXECUTE FUNCTION register_refuse('nothing is removed from the register');

CREATE TRIGGER register_waiver_no_update BEFORE UPDATE ON register_waiver FOR EACH ROW EXECUTE FUNCTION register_refuse('a waiver is never changed');

CREATE TRIGGER register_waiveract_no_update BEFORE UPDATE ON register_waiveract FOR EACH ROW EXECUTE FUNCTION register_refuse('a waiver is never changed');

CREATE TRIGGER register_waiver_insert BEFORE INSERT ON register_waiver FOR EACH ROW EXECUTE FUNCTION register_waiver_insert();

CREATE TRIGGER register_waiveract_insert BEFORE INSERT ON register_waiveract FOR EACH ROW EXECUTE FUNCTION register_waiveract_insert();
