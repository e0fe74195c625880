import Text

/// What somebody said of whether a phase is ready for the next (faseovergang).
public struct PhaseGate: Placed {
  /// Gates of phases.
  public static let kindName = "phaseGate"
  /// Where a project keeps them.
  public static let table: @Sendable (Project) -> Table<PhaseGate> = \.tables.phaseGate

  /// The record's id.
  public let id: String
  /// The phase that it ends.
  public var phase = 1
  /// Whether all is ready.
  public var answer = GateAnswer.ready
  /// Who says so; a role or a body.
  public var body = ""
  /// When it was said, or nil.
  public var date: Day?
  /// What is reserved, or to be known of it.
  public var note = ""
  /// Its place among those of the same day.
  public var position = 0

  /// Creates one without content.
  public init(id: String) { self.id = id }

  /// The fields, in the order people read them.
  public static let fields: [Field<PhaseGate>] = [
    Field("phase", "Fase", \.phase, default: 1) { $0.phase = $1 }
      .within(1...Phase.allCases.count)
      .face {
        $0.input = .choice(
          Phase.allCases.map { phase in
            Choice(
              stored: phase.rawValue == 1 ? nil : String(phase.rawValue),
              shown: "\(phase.rawValue) \(phase.name)",
              synonyms: ["\(phase.rawValue)", phase.name])
          })
        $0.option("fase", "Fasens nummer eller navn.", "fase", noun: "en fase")
      },
    Field("answer", "Klar til næste fase", \.answer, default: .ready) { $0.answer = $1 }
      .face {
        $0.option("svar", "klar, klar med forbehold eller ikke klar.", "svar", noun: "et svar")
      },
    Field("body", "Hvem siger det", \.body, default: "") { $0.body = $1 }.oneLine()
      .face {
        $0.hint = "Fx »Styregruppen«"
        $0.known = .others
        $0.option("hvem", "Hvem der siger det.", "navn")
      },
    Field("date", "Dato", \.date) { $0.date = $1 }
      .face {
        $0.input = .day(.past)
        $0.option("dato", "Hvornår.", "dato")
      },
    Field("note", "Bemærkning", \.note, default: "") { $0.note = $1 }
      .face {
        $0.hint = "Fx hvad der mangler, og hvem der følger op"
        $0.option("note", "Forbehold, og hvad der ellers er at sige.", "tekst")
      },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  /// By phase, then the earlier first; what has no day comes last.
  public func precedes(_ other: PhaseGate) -> Bool {
    (phase, date?.ordinal ?? .max, position, id)
      < (other.phase, other.date?.ordinal ?? .max, other.position, other.id)
  }

  /// The phase that it ends.
  public var ends: Phase { Phase(rawValue: phase) ?? .preparation }

  /// "Overgang fra fase 1".
  public func name(in project: Project) -> String { "Overgang fra fase \(phase)" }
}

/// Whether a phase is ready for the next.
///
/// The raw value is the stored word.
public enum GateAnswer: String, CaseIterable, FieldValue {
  case ready, conditional, notReady

  /// The answer in Danish.
  public var shown: String {
    switch self {
    case .ready: "klar"
    case .conditional: "klar med forbehold"
    case .notReady: "ikke klar"
    }
  }
}

extension PhaseGate {
  /// It is said by somebody, on a day.
  public static let required = ["body", "date"]

  /// Each phase has its own.
  public var listedUnder: [String] { [String(phase)] }

  /// "Overgang fra fase 1: klar".
  public func additionLabel(in project: Project) -> String {
    "\(name(in: project)): \(answer.shown)"
  }

  /// Throws where a phase isn't ready without reservations, and nothing says why.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    guard changed.contains("answer", "note"), answer != .ready, note.trimmed.isEmpty else { return }
    throw Refusal(
      "Skriv også, hvad der mangler, når svaret er »\(answer.shown)«. Andre skal kunne se, hvad "
        + "det bygger på.", field: "note")
  }
}

extension Project {
  /// What has been said of the phases, by phase and then by day.
  public var phaseGates: ChunkedArray<PhaseGate> { tables.phaseGate.all }

  /// The gate with `id`, or nil.
  public func phaseGate(_ id: String) -> PhaseGate? { tables.phaseGate[id] }
}
