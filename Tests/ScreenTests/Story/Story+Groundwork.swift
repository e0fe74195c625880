import Core

@testable import Screens

extension Story {
  /// Somebody else fills in the groundwork: all that the milestones' own sections can show.
  mutating func fillGroundwork() {
    addConditions()
    addWishes()
    addOpportunities()
    addDialogues()
    addPlan()
    happen("somebody fills in the groundwork", .loaded(world.ledgers))
  }

  private mutating func quietly(_ make: (Project) -> Edit) {
    let project = app.openProject ?? ""
    world.commit(make(world.ledger(of: project).project), by: "Projektleder", to: project)
  }

  /// The day that comes `days` after the story's.
  static func day(_ days: Int) -> Day { Day(ordinal: today.ordinal + days) }

  private mutating func addConditions() {
    quietly { project in
      project.add(
        Condition(id: "c1").with {
          $0.text = "Ingen afskediges på grund af samdrift"
          $0.about = .agreement
          $0.consequence = "Bemandingen kan kun ændres, når nogen alligevel rejser"
          $0.source = "Aftale med tillidsrepræsentanten"
        })
    }
    quietly { project in
      project.add(
        Condition(id: "c2").with {
          $0.text =
            "Hver afdeling har sin egen ejendomsmester, og ham vil beboerne kunne finde i gården"
          $0.about = .culture
          $0.isWritten = false
        })
    }
  }

  private mutating func addWishes() {
    for (index, assessment) in WishAssessment.allCases.enumerated() {
      quietly { project in
        project.add(
          Wish(id: "w\(index)").with {
            $0.text =
              [
                "Et navn og et nummer, vi kender", "Hjælp inden to hverdage",
                "Kontoret skal blive i Fjordglimt", "Egen traktor",
              ][index]
            $0.department = index == 0 ? nil : project.departments.first?.id
            $0.source = index == 0 ? "begge bestyrelser" : "afdelingsbestyrelsen"
            $0.assessment = assessment
            $0.reason = assessment.needsReason ? "Det koster mere, end det giver" : ""
          })
      }
    }
  }

  private mutating func addOpportunities() {
    quietly { project in
      project.add(
        Opportunity(id: "o1").with {
          $0.text = "Bedre dækning i ferier"
          $0.weight = .large
          $0.stakeholders = project.named("Beboere", "Den lokale drift")
          $0.departments = project.departments.prefix(1).map(\.id)
          $0.responsible = "Driftsleder"
          $0.deadline = Story.day(-3)
          $0.wishes = "Hjælp inden to hverdage, også i juli"
        })
    }
    quietly { project in
      project.add(
        Opportunity(id: "o2").with {
          $0.kind = .challenge
          $0.text = "Længere vej til kontoret"
          $0.weight = .small
          $0.response = "Faste ugentlige dage i hver afdeling"
          $0.deadline = Story.day(20)
        })
    }
  }

  private mutating func addDialogues() {
    quietly { project in
      project.add(
        Dialogue(id: "g1").with {
          $0.date = Story.day(-40)
          $0.stakeholders = project.named("Den lokale drift")
          $0.participants = "otte medarbejdere, materielgården"
          $0.topics = "Frygt for lange arbejdsveje"
          $0.outcome = "Der bliver to baser i stedet for én"
        })
    }
    for (id, index, days, answer, note) in [
      ("e1", 0, -42, ExpectedAnswer.unsure, ""),
      ("e2", 0, -20, .yes, "Bestyrelsen er enig efter mødet om baserne"),
      ("e3", 1, -350, .no, ""), ("e4", 1, -42, .unsure, ""), ("e5", 1, -20, .no, ""),
    ] {
      quietly { project in
        project.expect(
          Expectation(id: id).with {
            $0.department = project.participants[index].id
            $0.date = Story.day(days)
            $0.answer = answer
            $0.note = note
          })
      }
    }
  }

  private mutating func addPlan() {
    for milestone in Communication.milestones {
      quietly { project in
        project.add(
          Communication(id: "k\(milestone)a").with {
            $0.milestone = String(milestone)
            $0.occasion = "Personalemøde"
            $0.audience = project.named("Den lokale drift")
            $0.message = "Hvad der sker, og hvad der ikke sker"
            $0.channel = "møde"
            $0.responsible = "Driftsleder"
            $0.date = Story.day(-10)
            $0.isReady = true
            $0.done = Story.day(-7)
          })
      }
      quietly { project in
        project.add(
          Communication(id: "k\(milestone)b").with {
            $0.milestone = String(milestone)
            $0.occasion = "Brev til alle husstande"
            $0.audience = project.named("Beboere", "Beboervalgte")
            $0.channel = "omdeling"
            $0.date = Story.day(-3)
          })
      }
    }
  }
}

extension Project {
  /// The ids of the stakeholders with these names.
  fileprivate func named(_ names: String...) -> [String] {
    stakeholders.filter { names.contains($0.name) }.map(\.id)
  }
}
