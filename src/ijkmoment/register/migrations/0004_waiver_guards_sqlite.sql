CREATE TRIGGER register_waiver_no_delete BEFORE DELETE ON register_waiver
    BEGIN SELECT RAISE(ABORT, 'nothing is removed from the register'); END;

CREATE TRIGGER register_waiveract_no_delete BEFORE DELETE ON register_waiveract
    BEGIN SELECT RAISE(ABORT, 'nothing is removed from the register'); END;

CREATE TRIGGER register_waiver_no_update BEFORE UPDATE ON register_waiver
    BEGIN SELECT RAISE(ABORT, 'a waiver is never changed'); END;

CREATE TRIGGER register_waiveract_no_update BEFORE UPDATE ON register_waiveract
    BEGIN SELECT RAISE(ABORT, 'a waiver is never changed'); END;

CREATE TRIGGER register_waiver_no_replace BEFORE INSERT ON register_waiver
    WHEN EXISTS (SELECT 1 FROM register_waiver WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'register_waiver: this row is there already'); END;

CREATE TRIGGER register_waiveract_no_replace BEFORE INSERT ON register_waiveract
    WHEN EXISTS (SELECT 1 FROM register_waiveract
        WHERE number = NEW.number OR (waiver = NEW.waiver AND kind = NEW.kind))
    BEGIN SELECT RAISE(ABORT, 'register_waiveract: this row is there already'); END;

CREATE TRIGGER register_waiver_insert BEFORE INSERT ON register_waiver
    BEGIN
        SELECT RAISE(ABORT, 'a waiver bears the moment of its recording')
            WHERE NOT EXISTS (SELECT 1 FROM register_recording WHERE is_open AND at = NEW.recorded_at);
        SELECT RAISE(ABORT, 'a number is whole')
            WHERE typeof(NEW.number) NOT IN ('integer', 'null') OR typeof(NEW.place_line) NOT IN ('integer', 'null')
                OR typeof(NEW.place_column) NOT IN ('integer', 'null');
        SELECT RAISE(ABORT, 'a waiver of the same stands already')
            WHERE EXISTS (SELECT 1 FROM register_waiver
                WHERE letter = NEW.letter AND code = NEW.code AND words = NEW.words AND place_line IS NEW.place_line
                    AND place_column IS NEW.place_column AND NOT EXISTS (SELECT 1 FROM register_waiveract
                        WHERE waiver = register_waiver.number AND kind = 'withdraw'));
    END;

CREATE TRIGGER register_waiveract_insert BEFORE INSERT ON register_waiveract
    BEGIN
        SELECT RAISE(ABORT, 'a waiver bears the moment of its recording')
            WHERE NOT EXISTS (SELECT 1 FROM register_recording WHERE is_open AND at = NEW.recorded_at);
        SELECT RAISE(ABORT, 'nothing follows a withdrawal')
            WHERE EXISTS (SELECT 1 FROM register_waiveract WHERE waiver = NEW.waiver AND kind = 'withdraw');
        SELECT RAISE(ABORT, 'a second office agrees')
            WHERE NEW.kind = 'agree' AND EXISTS (SELECT 1 FROM register_waiver AS given
                JOIN register_recording AS first ON first.at = given.recorded_at
                JOIN register_recording AS second ON second.at = NEW.recorded_at
                WHERE given.number = NEW.waiver AND (given.office = NEW.office OR first.by = second.by));
    END;
