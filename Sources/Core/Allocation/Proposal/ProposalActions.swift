extension Project {
  /// The round that a mixture has been proposed as an adjustment of, and not yet decided on; or nil.
  public func round(with proposal: FairnessProposal) -> Round? {
    standingAdjustment(of: proposal).flatMap { round($0.round) }
  }

  /// The edit that proposes a mixture as an adjustment of the latest round.
  ///
  /// Throws when the mixture isn't fair, when there is no round to propose it in, or when it has been
  /// proposed already.
  public func propose(_ proposal: FairnessProposal, id: String) throws(Refusal) -> Edit {
    let adjustment = try newAdjustment(for: proposal, id: id)
    if let standing = round(with: proposal) {
      throw Refusal(
        "Den fordeling er allerede foreslået som justering. Den står i \(standing.plainName).")
    }
    let round = round(adjustment.round)?.plainName ?? ""
    return Edit("Ny justering i \(round): \(adjustment.text)", add(adjustment).changes)
  }

  /// The adjustment that proposes a mixture, and hasn't been decided on; or nil.
  func standingAdjustment(of proposal: FairnessProposal) -> Adjustment? {
    adjustments.last {
      $0.state == .proposed && $0.key == proposal.key.id && $0.newMixture == proposal.mixture
    }
  }

  /// An adjustment of the latest round that proposes a mixture.
  ///
  /// Throws when the mixture isn't fair, or there is no round to propose it in.
  func newAdjustment(for proposal: FairnessProposal, id: String) throws(Refusal) -> Adjustment {
    if !proposal.isFair {
      throw Refusal(
        "Ingen blanding gør fordelingsnøglen retvisende; nærmest er \(proposal.mixture.words). Der "
          + "er intet at foreslå. Se, om tallene passer, eller om grænsen skal være en anden.")
    }
    guard let round = rounds.last else {
      throw Refusal(
        "En justering hører til en opfølgning, og der er ingen endnu. Lav en opfølgning først.")
    }
    return Adjustment(id: id).with {
      $0.round = round.id
      $0.kind = .keyMixture
      $0.key = proposal.key.id
      $0.newMixture = proposal.mixture
      $0.text = proposal.text
      $0.economy = proposal.economy
    }
  }
}

extension FairnessProposal {
  /// What is proposed and why, as an adjustment says it to whoever is to decide on it.
  fileprivate var text: String {
    "\(key.name): \(mixture.words) i stedet for \(key.words), højst \(limit.danish) "
      + "procentpoint fra \(grounds)"
  }
}
