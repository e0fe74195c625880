import Core

/// What the user may not do, and where the user may not go, by the access that the user has.
extension App {
  /// Why nothing can be changed now; nil where it can.
  var hindrance: String? { hindranceOfPast ?? access.hindrance }

  /// Why what is to come of an action can't; nil where it can.
  func hindrance(to outcome: Outcome) -> String? {
    if outcome.isForChange, let hindrance { return hindrance }
    if let deed = outcome.ownerDeed, let why = access.hindrance(to: deed) { return why }
    return outcome.isMail ? access.hindranceToMail : nil
  }

  /// Whether the place isn't for the user: readers don't see the stakeholders.
  private func isClosed(_ place: Place) -> Bool {
    guard access.level == .reader else { return false }
    return switch place {
    case .stakeholders, .stakeholder: true
    default: false
    }
  }

  /// Where Esc leads.
  var placeBack: Place { isClosed(place.parent) ? .board : place.parent }

  /// Leaves a place that isn't for the user, and says so.
  mutating func leaveClosedPlace() {
    guard isClosed(place) else { return }
    go(to: .communicationPlan)
    say("Interessenterne vises ikke for læsere. Her er kommunikationsplanen.")
  }
}

extension Access {
  /// What the title of every screen says of it; empty where there is nothing to say.
  var mark: String { level == .reader ? "Kun læsning" : "" }
}

extension Outcome {
  /// What only an owner may do of what comes of it, or is asked about first; nil for nothing.
  fileprivate var ownerDeed: OwnerDeed? {
    switch self {
    case .effects(let effects): effects.lazy.compactMap(\.ownerDeed).first
    case .open(let layer): (layer as? Confirm)?.intent.ownerDeed
    case .several(let outcomes): outcomes.lazy.compactMap(\.ownerDeed).first
    default: nil
    }
  }

  /// Whether it sends a mail, or asks how: readers send none.
  fileprivate var isMail: Bool {
    switch self {
    case .effects(let effects): effects.contains { $0.mail != nil || $0 == .findSendmail }
    case .form(let purpose, _): purpose is MailForm
    default: false
    }
  }
}

extension Effect {
  fileprivate var ownerDeed: OwnerDeed? {
    switch self {
    case .delete: .delete
    case .forget: .forget
    case .createDemo: .bringIn
    case .mergeCopy(let offer): offer.merge.erasures.isEmpty ? nil : .forget
    default: nil
    }
  }
}
