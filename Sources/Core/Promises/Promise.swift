/// Something that was promised at a dialogue or a meeting (løfte): what, to whom, and by when.
public struct Promise: Numbered {
  /// Promises.
  public static let kindName = "promise"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<Promise> = \.tables.promise

  /// The record's id.
  public let id: String
  /// What was promised.
  public var text = ""
  /// The ids of the stakeholders that it was given to.
  public var stakeholders: [String] = []
  /// Who else it was given to; a role or a group will do.
  public var audience = ""
  /// The day it was given, or nil.
  public var given: Day?
  /// When it is to be kept, or nil.
  public var deadline: Day?
  /// Who keeps it; a role will do.
  public var responsible = ""
  /// What has become of it.
  public var state = PromiseState.open
  /// The day that was settled, or nil.
  public var settled: Day?
  /// What is to be said of it.
  public var note = ""
  /// The id of the dialogue it was given at, or nil.
  public var dialogue: String?
  /// The id of the meeting it was given at, or nil.
  public var meeting: String?
  /// A number that never changes and never comes to mean another, to name it by.
  public var number = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<Promise>] = [
    Field("text", "Løfte", \.text, default: "") { $0.text = $1 }
      .face {
        $0.hint = "Fx »Kontoret har åbent hver tirsdag«"
        $0.option("tekst", "Hvad der er lovet.", "tekst")
      },
    Field("stakeholders", "Lovet til", \.stakeholders, default: []) {
      $0.stakeholders = $1
    }
    .referring(to: .stakeholder, whenRemoved: .clear)
    .face { $0.option("interessenter", "Interessenternes numre.", "1,2", isRepeated: true) },
    Field("audience", "Lovet også til", \.audience, default: "") { $0.audience = $1 }.oneLine()
      .face {
        $0.hint = "En rolle eller gruppe er nok, fx »beboerne i Fjordglimt«"
        $0.option("til", "Hvem det ellers er lovet; en rolle er nok.", "hvem")
      },
    Field("given", "Lovet den", \.given) { $0.given = $1 }
      .face {
        $0.input = .day(.past)
        $0.option("lovet", "Hvornår det blev lovet.", "dato")
      },
    Field("deadline", "Senest", \.deadline) { $0.deadline = $1 }
      .face {
        $0.hint = "Fx »1/4«, »uge 49«, »+2u«"
        $0.option("frist", "Hvornår det skal være holdt.", "dato")
      },
    Field("responsible", "Ansvarlig", \.responsible, default: "") { $0.responsible = $1 }.oneLine()
      .face {
        $0.hint = "En rolle er nok"
        $0.known = .names
        $0.option("ansvarlig", "Hvem der holder det.", "navn")
      },
    Field("state", "Status", \.state, default: .open) { $0.state = $1 }
      .face {
        $0.option(
          "status", "åbent, holdt, ikke holdt eller bortfaldet.", "ord", noun: "en status")
      },
    Field("settled", "Afgjort den", \.settled) { $0.settled = $1 }
      .face {
        $0.input = .day(.past)
        $0.option("afgjort", "Hvornår det blev holdt eller afgjort.", "dato")
      },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }
      .face { $0.option("note", "Hvad der ellers er at sige om det.", "tekst") },
    Field("dialogue", "Dialogmøde", \.dialogue) { $0.dialogue = $1 }
      .referring(to: .dialogue, whenRemoved: .clear)
      .face {
        $0.input = .record(none: "ikke på et dialogmøde")
        $0.option("dialogmøde", "Det dialogmøde, det blev lovet på: dets dato eller nr.", "dato")
        $0.json = .leftOut
      },
    Field("meeting", "Møde", \.meeting) { $0.meeting = $1 }
      .referring(to: .meeting, whenRemoved: .clear)
      .face {
        $0.input = .record(none: "ikke på et møde")
        $0.option("møde", "Det møde, det blev lovet på: dets dato eller navn.", "møde")
        $0.json = .leftOut
      },
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
  ]

  /// What it says.
  public var plainName: String { text }

  /// "Løfte 3".
  public func name(in project: Project) -> String { "Løfte \(number)" }

  /// The lower number first.
  public func precedes(_ other: Promise) -> Bool { (number, id) < (other.number, other.id) }
}

/// What has become of a promise.
///
/// The raw value is the stored word.
public enum PromiseState: String, CaseIterable, FieldValue {
  case open, kept, broken, lapsed

  /// The state in Danish.
  public var shown: String {
    switch self {
    case .open: "åbent"
    case .kept: "holdt"
    case .broken: "ikke holdt"
    case .lapsed: "bortfaldet"
    }
  }
}
