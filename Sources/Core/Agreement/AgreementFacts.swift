import Text

/// What the models and the agreement say beside the checklists of milestones 3 and 6, each with the
/// number of its point on the playbook's checklist.
extension Project {
  /// How many models there are to choose among, what they say, and whether one is approved.
  var modelFacts: [(Int, String)] {
    let models = operatingModels.filter { !$0.isAsToday }
    if models.isEmpty { return [] }
    let today = modelAsToday == nil ? "" : " ved siden af »som i dag«"
    let calculated = models.filter { total(of: $0) != nil }.count
    let staffed = models.filter { !$0.leadership.isEmpty && !$0.staffing.isEmpty }.count
    return [
      (2, "\(models.count.counted("model", "modeller"))\(today)"),
      (
        2,
        approvedModel.map { "modellen »\($0.name)« er godkendt" } ?? "ingen model er godkendt endnu"
      ),
      (
        3,
        "økonomien er regnet ud for alle afdelinger i \(calculated) af \(models.count.counted("model", "modeller"))"
      ),
      (
        5,
        "ledelse og bemanding er beskrevet i \(staffed) af \(models.count.counted("model", "modeller"))"
      ),
    ]
  }

  /// What the agreement says, and who has acceded to it; `terms` are those of the presented version,
  /// where they have been read.
  func agreementFacts(_ terms: PresentedTerms?) -> [(Int, String)] {
    guard let latest = agreements.last else { return [] }
    let tasks = tasks(of: latest)
    let placements = TaskPlacement.allCases.map { placement in
      placement.counted(tasks.count { $0.placement == placement })
    }
    var facts = [
      (1, "opgaver i version \(latest.version): \(placements.joined(separator: ", "))"),
      (
        2,
        latest.keys.isEmpty
          ? "ingen fordelingsnøgle står i aftalen"
          : latest.keys.count.counted("fordelingsnøgle", "fordelingsnøgler") + " i aftalen"
      ),
    ]
    if latest.exit.isEmpty { facts.append((3, "udtræden er ikke beskrevet endnu")) }
    if latest.joining.isEmpty {
      facts.append((3, "hvordan en afdeling kommer med, er ikke beskrevet endnu"))
    }
    if latest.disagreement.isEmpty { facts.append((4, "uenighed er ikke beskrevet endnu")) }
    if latest.evaluation.isEmpty { facts.append((5, "evaluering er ikke beskrevet endnu")) }
    guard let presented = presentedAgreement, let day = presented.presented else {
      return facts + [(6, "udkastet er ikke fremlagt endnu")]
    }
    facts.append((6, "version \(presented.version) blev fremlagt \(day.medium)"))
    if let changes = (terms ?? presented.terms)?.changes(in: self), !changes.isEmpty {
      facts.append((6, "ændret siden fremlæggelsen: \(changes.joined(separator: "; "))"))
    }
    let accessions = accessions
    facts.append((7, "tiltrådt: \(accessions.filter(\.isAcceded).count) af \(accessions.count)"))
    let again = accessions.filter(\.mustAgain)
    if !again.isEmpty {
      facts.append(
        (7, "skal tiltræde igen: \(again.map(\.department.name).joined(separator: ", "))"))
    }
    return facts
  }
}
