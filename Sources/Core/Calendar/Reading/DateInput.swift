/// Understands days as Danes write them, and says in words what it understood.
///
/// The forms, all in any case and with any blanks:
/// - dates: `3/12`, `3/12-2026`, `3/12/26`, `03-12-2026`, `3. dec.`, `3. december 2026`,
///   `2026-12-03`, each with the weekday before it if wanted, which must then agree;
/// - weeks: `uge 49`, `u49`, `uge 49 2027`, `u49/2027`, `ons i uge 49`, `næste uge`;
/// - weekdays: `fre`, `på fredag`, `næste fredag`, `denne fredag`, `sidste fredag`, `i fredags`;
/// - near days: `i dag`, `i morgen`, `i overmorgen`, `i går`, `i forgårs`;
/// - distances from today: `+10d`, `+2u`, `+1m`, `+1å`, `-3d`, `om 2 uger`, `for 5 dage siden`.
///
/// What is left out is filled in so:
/// - A date without a year is the first such date from today on, or when leaning to the past the
///   latest one up to today: `29/2` is in a leap year. When leaning to either side it is the latest
///   one if that is at most two months ago; so too a week.
/// - A week without a year is the first such week from the present one on, or when leaning to the
///   past the latest one up to the present: `uge 53` is in a year that has it.
/// - A week without a weekday is its Friday, because a deadline in a week is by its last working
///   day; when leaning to the past it is today if the Friday of the present week is still to come.
/// - A weekday alone is the first after today, or when leaning to the past the latest before it.
///   With `næste` it is in the week after the present one.
/// - A year of two digits is in the present century.
///
/// The letters æ, ø and å may be written ae, oe and aa.
public enum DateInput {
  /// Which way to look for the year or week that the text leaves out.
  public enum Leaning: Sendable {
    /// Towards days to come, as for a planned date.
    case future
    /// Towards days gone by, as for the date when something was reached.
    case past
    /// Towards days to come, but back where that is no further than `reach`, as for a meeting, which
    /// is planned or has just been held.
    case either

    /// How many days back the year of a day on either side is looked for.
    static let reach = 62
  }

  /// Reads a day, seen from `today`; the failure says what is wrong and what to write instead.
  ///
  /// A date without a year is `known` when that has the same day and month.
  public static func read(
    _ text: String, today: Day, leaning: Leaning = .future, known: Day? = nil
  ) -> Result<Day, Failure> {
    Result { () throws(Failure) in
      var reader = DateReader(text: text, today: today, leaning: leaning)
      let day = try reader.read()
      guard let known, reader.leavesOutYear, (day.month, day.day) == (known.month, known.day) else {
        return day
      }
      return known
    }
  }

  /// Whether a text may be the name of a day that something is on: it is read as that day, whichever
  /// way it leans, or is its date without a year.
  public static func names(_ text: String, _ day: Day, today: Day) -> Bool {
    [.future, .past].contains { (leaning: Leaning) in
      var reader = DateReader(text: text, today: today, leaning: leaning)
      guard let read = try? reader.read() else { return false }
      return read == day
        || reader.leavesOutYear && (read.month, read.day) == (day.month, day.day)
    }
  }

  /// What was understood, for the user to see before accepting it.
  ///
  /// For example "torsdag den 3. december 2026 · uge 49 · om 10 dage".
  public static func explanation(of day: Day, today: Day) -> String {
    "\(day.long) · \(day.week.name) · \(day.relative(to: today))"
  }

  /// The years that can be written; anything else is taken for a slip of the finger.
  public static let years = 1900...2199
}
