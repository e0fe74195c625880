/// One of the three phases a samdrift project goes through, in order.
public enum Phase: Int, CaseIterable, Sendable {
  case preparation = 1
  case development
  case establishment

  /// The phase's Danish name, as a heading.
  public var name: String {
    switch self {
    case .preparation: "Forarbejde"
    case .development: "Udvikling"
    case .establishment: "Etablering"
    }
  }

  /// The number of its last milestone.
  public var lastMilestone: Int { (Playbook.milestones.lastIndex { $0.phase == self } ?? 0) + 1 }

  /// What comes after it, where there is little room: "fase 2".
  public var nextShort: String { self == .establishment ? "drift" : "fase \(rawValue + 1)" }

  /// Whether all is ready for what comes after it, as a question.
  public var gateQuestion: String {
    self == .establishment
      ? "Er alt klar til almindelig drift?" : "Er alt klar til fase \(rawValue + 1)?"
  }

  /// What the phase is for, in one Danish sentence.
  public var purpose: String {
    switch self {
    case .preparation:
      "Muligheder og vilkår undersøges, de beboervalgtes ønsker høres, og en model gøres klar."
    case .development:
      "Beboervalgte og medarbejdere inddrages, aftalen tiltrædes, og starten planlægges."
    case .establishment:
      "Der følges op på planen, resultaterne fortælles videre, og samdriften bliver til almindelig drift."
    }
  }
}
