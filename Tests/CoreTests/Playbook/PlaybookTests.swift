import Core
import Testing

@Suite struct PlaybookTests {
  @Test func hasTwelveMilestonesInOrder() {
    #expect(Playbook.milestones.map(\.number) == Array(1...12))
  }

  @Test func namesThreePhases() {
    #expect(Phase.allCases.map(\.name) == ["Forarbejde", "Udvikling", "Etablering"])
    #expect(Phase.allCases.map(\.rawValue) == [1, 2, 3])
  }

  @Test(arguments: MilestoneFact.all)
  func agreesWithTheSource(fact: MilestoneFact) throws {
    let milestone = try #require(Playbook.milestone(fact.number))
    #expect(milestone.phase.name == fact.phase)
    #expect(milestone.title == fact.title)
    #expect(milestone.appendix == fact.appendix)
    #expect(milestone.decisionRule == fact.rule)
  }

  @Test func findsNoMilestoneOutsideTheTwelve() {
    #expect(Playbook.milestone(0) == nil)
    #expect(Playbook.milestone(13) == nil)
  }

  @Test func onlyTheFollowUpReopensEarlierMilestones() {
    let reopening = Playbook.milestones.filter { !$0.mayReopen.isEmpty }
    #expect(reopening.map(\.number) == [10])
    #expect(reopening.first?.mayReopen == [3, 6, 7])
  }

  @Test func namesWhoDecides() {
    func decidedBy(_ number: Int) -> String { Playbook.milestone(number)?.decidedBy ?? "" }
    #expect(decidedBy(2).contains("riftsansvarlig"))
    #expect(decidedBy(2).contains("administrative ledelse"))
    #expect(decidedBy(3).contains("administrative ledelse"))
    #expect(!decidedBy(3).contains("riftsansvarlig"))
    #expect(decidedBy(6).contains("hver deltagende afdeling"))
    #expect(decidedBy(10).contains("Projektlederen"))
    #expect(decidedBy(12).contains("nævner ikke, hvem"))
    for number in [1, 4, 5, 7, 8, 9, 11] {
      #expect(decidedBy(number).contains("ingen godkendelse"), "milepæl \(number)")
    }
  }

  @Test func shortTitlesFitTheCardAndDiffer() {
    for milestone in Playbook.milestones {
      #expect((1...21).contains(milestone.shortTitle.count), "\(milestone.shortTitle)")
      #expect(milestone.shortTitle.last != ".", "\(milestone.shortTitle)")
    }
    #expect(Set(Playbook.milestones.map(\.shortTitle)).count == 12)
  }

  @Test func checklistsAreShortListsOfShortPoints() {
    for milestone in Playbook.milestones {
      let points = milestone.checklist
      #expect((3...7).contains(points.count), "milepæl \(milestone.number)")
      #expect(Set(points).count == points.count, "milepæl \(milestone.number)")
      for point in points {
        #expect((10...90).contains(point.count), "\(point)")
        #expect(point.first?.isUppercase == true, "\(point)")
        #expect(point.last?.isLetter == true, "\(point)")
      }
    }
  }

  @Test func sentencesAreWholeAndFew() {
    for milestone in Playbook.milestones {
      expectSentences(milestone.purpose, 1...3)
      expectSentences(milestone.outcome, 1...1)
      expectSentences(milestone.decidedBy, 1...2)
      expectSentences(milestone.advice, 1...2)
    }
    for phase in Phase.allCases { expectSentences(phase.purpose, 1...1) }
  }

  @Test func givesFivePiecesOfAdvice() {
    #expect(Playbook.advice.count == 5)
    #expect(Set(Playbook.advice).count == 5)
    for piece in Playbook.advice { expectSentences(piece, 1...2) }
  }

  @Test func textIsCleanDanish() {
    let english: Set = [
      "the", "and", "is", "are", "this", "that", "with", "not", "milestone", "project", "phase",
      "department", "stakeholder", "decision", "team", "input", "feedback", "workshop",
      "deadline", "todo",
    ]
    for text in allTexts {
      #expect(!text.contains("  "), "\(text)")
      #expect(text.first?.isWhitespace == false, "\(text)")
      #expect(text.last?.isWhitespace == false, "\(text)")
      #expect(text.unicodeScalars.allSatisfy(isPrintable), "\(text)")
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      #expect(english.isDisjoint(with: words), "\(text)")
    }
  }

  /// The appendices belong to an edition that is not at hand, so nothing may claim to follow one.
  @Test func onlyTheAppendixFieldNamesAppendices() {
    for text in allTexts { #expect(!text.lowercased().contains("bilag"), "\(text)") }
  }

  private var allTexts: [String] {
    let milestones = Playbook.milestones.flatMap { milestone in
      [
        milestone.title, milestone.shortTitle, milestone.purpose, milestone.outcome,
        milestone.decidedBy, milestone.advice,
      ] + milestone.checklist
    }
    return milestones + Playbook.advice + Phase.allCases.flatMap { [$0.name, $0.purpose] }
  }

  private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  private func expectSentences(
    _ text: String, _ count: ClosedRange<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ends = text.filter { ".?!".contains($0) }.count
    #expect(count.contains(ends), "\(text)", sourceLocation: sourceLocation)
    #expect(text.last == ".", "\(text)", sourceLocation: sourceLocation)
    #expect(text.first?.isUppercase == true, "\(text)", sourceLocation: sourceLocation)
    #expect((20...200).contains(text.count), "\(text)", sourceLocation: sourceLocation)
  }
}
