/// All that carrying a proposal out leads to, in one step: the adjustment, the key, the next version
/// of the agreement, and the recommendation (gennemfør med indstilling).
public struct ProposalDeed: Equatable, Sendable {
  /// The edit.
  public let edit: Edit
  /// What the recommendation is to: a point of an agenda, or the milestone of the follow-up.
  public let matter: Reference
  /// The meeting that the point is for; nil where none is planned that can decide.
  public let meeting: Meeting?
  /// What follows, in sentences.
  public let consequences: [String]

  /// The request for the recommendation as a paper.
  public func paper(in project: Project) -> PaperRequest {
    var request = PaperRequest(.recommendation, project: project.id, meeting: meeting?.id)
    request.about = matter
    return request
  }
}

extension Project {
  /// What carrying a proposal out leads to.
  ///
  /// An adjustment that proposes the same already is the one that is carried out. The recommendation
  /// is a point of the next meeting that decides for all departments; where none is planned it is to
  /// the milestone of the follow-up, whose paper tells of the round's adjustments.
  ///
  /// `newID` gives an id that isn't used before. Throws when the mixture isn't fair, or when there is
  /// no round for the adjustment.
  public func carryOut(
    _ proposal: FairnessProposal, today: Day, newID: () -> String
  ) throws(Refusal) -> ProposalDeed {
    let standing = standingAdjustment(of: proposal)
    let adjustment: Adjustment
    if let standing {
      adjustment = standing
    } else {
      adjustment = try newAdjustment(for: proposal, id: newID())
    }
    var (changes, settled) = try carrying(out: adjustment, today: today, newID: newID)
    // What stood there is of the day it was proposed.
    let isRewritten = !settled.economy.isEmpty && settled.economy != proposal.economy
    settled.economy = proposal.economy
    changes = (standing?.changes(to: settled) ?? add(settled).changes) + changes
    let meeting = meetingDecidingForAll(from: today)
    let point = meeting.map { meeting in
      AgendaPoint(id: newID()).with {
        $0.meeting = meeting.id
        $0.title = "Ny fordeling i fordelingsnøglen »\(proposal.key.name)«"
        $0.kind = .decision
        $0.background = proposal.background
        $0.economy = settled.economy
        $0.recommendation = recommendation(of: adjustment)
        $0.enclosures = isAgreed(proposal.key) ? PaperKind.redline.title : ""
      }
    }
    if let point { changes += add(point).changes }
    return ProposalDeed(
      edit: Edit("Ny fordeling med indstilling: \(adjustment.text)", changes),
      matter: point?.reference ?? Reference(.milestone, String(Playbook.followUpMilestone)),
      meeting: meeting,
      consequences: [
        "\(proposal.key.subject(in: self)) ændres til \(proposal.mixture.words).",
        agreementWords(on: proposal.key), recommendationWords(at: meeting),
      ] + (isRewritten ? ["Det, der står om justeringens økonomi, skrives på ny."] : []))
  }

  /// The next meeting at which it can be decided how all departments share; nil where none is planned.
  private func meetingDecidingForAll(from today: Day) -> Meeting? {
    let coming = meetings.filter { $0.isToCome(on: today) }
    return coming.first { $0.kind == .steering } ?? coming.first { $0.kind == .organisationBoard }
  }

  /// What it means to the agreement that a key goes by something else.
  private func agreementWords(on key: AllocationKey) -> String {
    if agreements.isEmpty { return "Der er ingen aftale endnu, som skal have en ny version." }
    guard let version = versionToCome(with: key) else {
      return "Fordelingsnøglen står ikke i aftalen, så den får ingen ny version."
    }
    if !isAgreed(key) {
      return "Aftalens version \(version) er et udkast, og ændringen kommer med i den."
    }
    let number = Playbook.accessionMilestone
    let isReached = milestone(number)?.status == .reached
    return "Aftalen får et udkast til version \(version), som afdelingerne skal tiltræde"
      + "\(isReached ? "; milepæl \(number) genåbnes" : "")."
  }

  private func recommendationWords(at meeting: Meeting?) -> String {
    meeting.map { "Indstillingen bliver et punkt på dagsordenen til \($0.definiteName)." }
      ?? "Der er ikke planlagt et møde i styregruppen eller organisationsbestyrelsen, så indstillingen "
      + "hører til milepæl \(Playbook.followUpMilestone)."
  }
}

extension FairnessProposal {
  /// Why the key is to be another, and how the mixture was found; a sentence or two on each line.
  fileprivate var background: String {
    [situation, searched, reason].joined(separator: "\n")
  }
}
