import Text

/// A meeting (møde) about the project.
public struct Meeting: Entity {
  /// Meetings.
  public static let kindName = "meeting"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Meeting> = \.tables.meeting

  /// The record's id.
  public let id: String
  /// The day it is held, or nil.
  public var date: Day?
  /// When on the day it begins, as people write it.
  public var time = ""
  /// What kind of meeting it is.
  public var kind = MeetingKind.steering
  /// What it is called, when its kind is not enough.
  public var title = ""
  /// Where it is held.
  public var place = ""
  /// Who takes part; roles will do.
  public var participants = ""
  /// Who couldn't come; roles will do.
  public var apologies = ""
  /// The day it was convened, or nil.
  public var convened: Day?
  /// The address of a document, or the path to it.
  public var link = ""
  /// What it is to deal with, a point on each line.
  public var agenda = ""
  /// What was said, as far as it is to be kept.
  public var minutes = ""
  /// Whether it is over and its minutes are as they are to be.
  public var isClosed = false

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Meeting>] = [
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.either)
        $0.hint = "Fx »3/12«, »tors i uge 49«, »+2u«"
        $0.option("dato", "Dagen, det holdes.", "dato")
      },
    Field("time", "Klokkeslæt", \.time, default: "") { $0.time = $1 }
      .refusing { ClockTime.refusal(of: $0) }
      .face {
        $0.hint = "Fx »19.00«"
        $0.option("kl", "Hvornår det begynder.", "tid")
      },
    Field("sort", "Type", \.kind, default: .steering) { $0.kind = $1 }
      .face {
        $0.option(
          "type",
          "Fx styregruppemøde, afdelingsmøde, personalemøde eller \"møde i afdelingsbestyrelsen\".",
          "ord", noun: "en type møde")
      },
    Field("title", "Navn", \.title, default: "") { $0.title = $1 }.oneLine()
      .face {
        $0.hint = "Når typen ikke siger nok. Fx »Opstartsmøde«"
        $0.option("navn", "Hvad det hedder, når typen ikke siger nok.", "tekst")
      },
    Field("place", "Sted", \.place, default: "") { $0.place = $1 }.oneLine()
      .face { $0.option("sted", "Hvor det holdes.", "tekst") },
    Field("participants", "Deltagere", \.participants, default: "") { $0.participants = $1 }
      .face {
        $0.hint = "Roller er nok, fx »Formændene og driftschefen«"
        $0.option("deltagere", "Hvem der deltager; roller er nok.", "tekst")
      },
    Field("apologies", "Afbud", \.apologies, default: "") { $0.apologies = $1 }
      .face {
        $0.hint = "Roller er nok"
        $0.option("afbud", "Hvem der har meldt afbud; roller er nok.", "tekst")
      },
    Field("convened", "Indkaldt den", \.convened) { $0.convened = $1 }
      .face {
        $0.input = .day(.past)
        $0.hint = "Den dag, indkaldelsen blev sendt"
        $0.option("indkaldt", "Den dag, indkaldelsen blev sendt.", "dato")
      },
    .link(\.link) { $0.link = $1 },
    Field("agenda", "Dagsorden", \.agenda, default: "") { $0.agenda = $1 }
      .face {
        $0.hint = "Et punkt på hver linje"
        $0.option(
          "punkt", "Et punkt på dagsordenen; kan bruges flere gange.",
          "tekst", isRepeated: true)
      },
    Field("minutes", "Noter til referatet", \.minutes, default: "") { $0.minutes = $1 }
      .face { $0.option("note", "En note, der lægges til referatet.", "tekst") },
    Field("closed", "Afsluttet", \.isClosed, default: false) { $0.isClosed = $1 }
      .unasked { $0.json = .named("isClosed") },
  ]

  /// The earlier first; what has no day comes before all others.
  public func precedes(_ other: Meeting) -> Bool {
    (date?.ordinal ?? .min, id) < (other.date?.ordinal ?? .min, other.id)
  }

  /// What kind of meeting it is, or its name, and its day.
  public var plainName: String { onItsDay(title.isEmpty ? kind.shown : title) }

  /// The same of a meeting that has been spoken of.
  ///
  /// For example "styregruppemødet den 3. dec. 2026".
  public var definiteName: String { onItsDay(title.isEmpty ? kind.definite : title) }

  /// When it begins, with its minutes where it is plainly a time of the day, or else as it was
  /// written.
  ///
  /// For example "9.30" for "kl. 9:30".
  public var clock: String { ClockTime.written(time) ?? time.trimmed }

  /// When it begins, announced once whether it was written so or not, and with its minutes where it
  /// is plainly a time of the day; empty where nothing is said.
  ///
  /// For example "kl. 9.30", also where "9:30" was written.
  public var clockWords: String {
    clock.first?.isNumber == true ? "kl. \(clock)" : clock
  }

  /// What people may begin to write when they mean it.
  public var knownNames: [String] { [plainName, definiteName, decidingBody] }

  private func onItsDay(_ name: String) -> String {
    name + (date.map { " den \($0.medium)" } ?? "")
  }

  /// The name with a capital letter.
  public func choiceName(in project: Project) -> String { name(in: project) }

  /// The latest first.
  public static func inOrderOfChoice(_ records: [Meeting]) -> [Meeting] { records.reversed() }

  /// The same with a capital letter.
  public func name(in project: Project) -> String {
    plainName.capitalizedFirst
  }
}
