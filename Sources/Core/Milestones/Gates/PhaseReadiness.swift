import Text

/// Whether a phase is ready for the next, as its milestones stand; what somebody says of it is a
/// `PhaseGate`.
public struct PhaseReadiness: Equatable, Sendable {
  /// The phase.
  public let phase: Phase
  /// What is open, a milestone in each text.
  public let open: [String]
  /// How many of its milestones are neither reached nor withdrawn.
  public let openMilestones: Int

  /// How it stands, in a line.
  public var words: String {
    if openMilestones > 0 {
      return openMilestones.counted("milepæl er ikke nået", "milepæle er ikke nået")
    }
    return open.isEmpty
      ? "alle milepæle er nået, og alle tjekpunkter er krydset af"
      : "alle milepæle er nået, men ikke alle tjekpunkter er krydset af"
  }
}

extension Project {
  /// How a phase stands before the next.
  public func readiness(of phase: Phase) -> PhaseReadiness {
    let milestones = milestones(in: phase).filter { $0.status != .withdrawn }
    let open = milestones.compactMap { milestone -> String? in
      let points = checklist(of: milestone).count { !$0.isDone }
      let left =
        points == 0
        ? "" : points.counted("tjekpunkt er ikke krydset af", "tjekpunkter er ikke krydset af")
      let state = milestone.status == .reached ? "" : "er ikke nået"
      if left.isEmpty, state.isEmpty { return nil }
      let name = "Milepæl \(milestone.number) \(milestone.briefTitle)"
      return state.isEmpty
        ? "\(name): \(left)" : "\(name) \(state)" + (left.isEmpty ? "" : ": \(left)")
    }
    return PhaseReadiness(
      phase: phase, open: open, openMilestones: milestones.count { $0.status != .reached })
  }

  /// What has been said of whether a phase is ready, the earliest first.
  public func gates(of phase: Phase) -> [PhaseGate] {
    phaseGates.filter { $0.phase == phase.rawValue }
  }

  /// The latest that has been said of a phase; nil while nothing is, or where a milestone of it has
  /// been reopened since.
  public func currentGate(of phase: Phase) -> PhaseGate? {
    guard let gate = gates(of: phase).last, !isOutdated(gate) else { return nil }
    return gate
  }

  /// Whether a milestone of the phase has been reopened since it was said.
  public func isOutdated(_ gate: PhaseGate) -> Bool {
    guard let phase = Phase(rawValue: gate.phase) else { return false }
    return milestones(in: phase).contains { milestone in
      guard let reopened = milestone.reopened, let said = gate.date else { return false }
      return reopened > said
    }
  }

  /// The phase whose last open milestone `changes` have reached, where nothing is said of it, or that
  /// it isn't ready.
  public func phaseMadeReady(by changes: [Change]) -> Phase? {
    for case .set(let reference, "status", _, MilestoneStatus.reached.stored) in changes
    where reference.kind == .milestone {
      guard let milestone = Int(reference.id).flatMap(milestone) else { continue }
      let phase = milestone.phase
      let isUnsaid = currentGate(of: phase).map { $0.answer == .notReady } ?? true
      if isUnsaid, readiness(of: phase).openMilestones == 0 { return phase }
    }
    return nil
  }

  /// A new answer about a phase, for a form: as the phase stands, by whoever said so last.
  public func newGate(id: String, of phase: Phase, today: Day) -> PhaseGate {
    PhaseGate(id: id).with {
      let readiness = readiness(of: phase)
      $0.phase = phase.rawValue
      $0.answer =
        readiness.openMilestones > 0
        ? .notReady : readiness.open.isEmpty ? .ready : .conditional
      $0.date = today
      $0.body = phaseGates.last?.body ?? ""
    }
  }
}

extension PhaseGate {
  /// What was said, by whom and when.
  ///
  /// For example "klar med forbehold · Styregruppen · 3. dec. 2026".
  public var words: String {
    [answer.shown, body, date?.medium ?? "uden dato"].joinedFilled(separator: " · ")
  }
}
