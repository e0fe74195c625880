extension Project {
  /// The round that a mixture has been proposed as an adjustment of, and not yet decided on; or nil.
  public func round(with proposal: FairnessProposal) -> Round? {
    adjustments.last {
      $0.state == .proposed && $0.key == proposal.key.id && $0.newMixture == proposal.mixture
    }.flatMap { round($0.round) }
  }

  /// The edit that proposes a mixture as an adjustment of the latest round.
  ///
  /// Throws when the mixture isn't fair, when there is no round to propose it in, or when it has been
  /// proposed already.
  public func propose(_ proposal: FairnessProposal, id: String) throws(Refusal) -> Edit {
    if !proposal.isFair {
      throw Refusal(
        "Ingen blanding gør fordelingsnøglen retvisende, så der er intet at foreslå. Se, om tallene "
          + "passer, eller om grænsen skal være en anden.")
    }
    guard let round = rounds.last else {
      throw Refusal(
        "En justering hører til en opfølgning, og der er ingen endnu. Lav en opfølgning først.")
    }
    if let standing = self.round(with: proposal) {
      throw Refusal(
        "Den fordeling er allerede foreslået som justering. Den står i \(standing.plainName).")
    }
    let adjustment = Adjustment(id: id).with {
      $0.round = round.id
      $0.kind = .keyMixture
      $0.key = proposal.key.id
      $0.newMixture = proposal.mixture
      $0.text = proposal.text
    }
    return Edit("Ny justering i \(round.plainName): \(proposal.text)", add(adjustment).changes)
  }
}

extension FairnessProposal {
  /// What is proposed and why, as an adjustment says it to whoever is to decide on it.
  fileprivate var text: String {
    "\(key.name): \(mixture.words) i stedet for \(key.words), højst \(limit.danish) "
      + "procentpoint fra \(grounds)"
  }
}
