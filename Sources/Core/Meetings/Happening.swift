/// Something that has happened in a project between two moments, told as people tell it.
public struct Happening: Equatable, Sendable {
  /// What kind of thing happened, in the order in which they are told.
  public enum Kind: Int, CaseIterable, Comparable, Sendable {
    case reached, reopened, withdrawn
    case decided, acceded, accessionPostponed, accessionRejected
    case agreement, round, measured
    case done, slipped, broughtForward
    case new, removed, reassigned
    case talked

    /// The order in which they are told.
    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }

    /// Whether it is a decision.
    public var isDecision: Bool {
      switch self {
      case .decided, .acceded, .accessionPostponed, .accessionRejected: true
      default: false
      }
    }

    /// What such things are called, as a heading.
    public var shown: String {
      switch self {
      case .reached: "Nået"
      case .reopened: "Genåbnet"
      case .withdrawn: "Udgået"
      case .decided: "Besluttet"
      case .acceded: "Tiltrådt"
      case .accessionPostponed: "Tiltrædelse udsat"
      case .accessionRejected: "Tiltrædelse afvist"
      case .agreement: "Aftalen"
      case .round: "Opfølgning"
      case .measured: "Målt"
      case .done: "Udført"
      case .slipped: "Udskudt"
      case .broughtForward: "Fremrykket"
      case .new: "Nyt"
      case .removed: "Taget ud"
      case .reassigned: "Ny ansvarlig"
      case .talked: "Dialogmøde"
      }
    }
  }

  /// What kind of thing it is.
  public let kind: Kind
  /// What happened, without its kind; names no stakeholder.
  public let text: String
  /// The record that it happened to.
  public let reference: Reference

  init(_ kind: Kind, _ text: String, _ reference: Reference) {
    self.kind = kind
    self.text = text
    self.reference = reference
  }
}
