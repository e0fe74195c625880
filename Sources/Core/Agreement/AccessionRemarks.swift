import Text

extension Project {
  /// What is worth noticing about a department's accession, in words; nothing else is said about
  /// whether it is sufficient.
  public func remarks(on decision: Decision) -> [String] {
    guard decision.department != nil, decision.milestone == String(Playbook.accessionMilestone),
      decision.outcome.isApproval
    else { return [] }
    var remarks: [String] = []
    let version = decision.agreement.map { agreement($0) } ?? agreement(version: 1)
    if let version, let presented = version.presented, let day = decision.date, day < presented {
      remarks.append(
        "beslutningen er fra \(day.medium), før version \(version.version) blev fremlagt "
          + presented.medium)
    }
    if decision.outcome == .approvedWithChanges {
      remarks.append("tiltrådt med ændringer: skal de gælde, så skriv dem i en ny version")
    }
    return remarks
  }

  /// What the program reminds of when the milestone that wants accessions is reached: what they are
  /// to, and what is worth noticing about them.
  var accessionReminders: [String] {
    [presentationReminder].compactMap { $0 }
      + accessions.flatMap { accession -> [String] in
        guard accession.isAcceded, let decision = accession.decision else { return [] }
        return remarks(on: decision).map { "\(accession.department.name): \($0)" }
      }
  }

  /// That nothing has been presented, or what the presented version says nothing about.
  private var presentationReminder: String? {
    guard let presented = presentedAgreement else { return "ingen aftale er fremlagt" }
    let silent = [
      presented.purpose.trimmed.isEmpty ? "formål" : nil,
      tasks(of: presented).isEmpty ? "opgaver" : nil,
      // A key that has been deleted since is in what was presented all the same.
      presented.keys.isEmpty && presented.terms?.keys.isEmpty == true ? "fordelingsnøgler" : nil,
    ].compactMap { $0 }
    return silent.isEmpty
      ? nil : "den fremlagte aftale siger intet om \(silent.joinedAsSentence)"
  }
}

extension Decision {
  /// What was decided, in the words of an accession where it is a department's: "tiltrådt".
  public var outcomeWords: String {
    guard department != nil, milestone == String(Playbook.accessionMilestone) else {
      return outcome.shown
    }
    switch outcome {
    case .approved: return "tiltrådt"
    case .approvedWithChanges: return "tiltrådt med ændringer"
    case .rejected, .postponed: return outcome.shown
    }
  }

  /// An outcome is called as `outcomeWords` does.
  public static func words(
    for field: String, in fields: @autoclosure () -> [String: String]
  ) -> String? {
    guard field == "outcome" else { return nil }
    let told = fields().filter { ["outcome", "department", "milestone"].contains($0.key) }
    return Decision(id: "").with(stored: told.mapValues { $0 })?.outcomeWords
  }
}
