import Core

/// The way from models to an agreement that some departments have acceded to, for tests.
public enum SampleAgreement {
  /// A step on the way, from the project as it then is.
  public typealias Step = (Project) throws -> Edit

  /// Models with tasks and economy, one approved, and the agreement presented on `day`; the first
  /// department accedes.
  public static func steps(presented day: Day) -> [Step] {
    let ids = NewIDs("agreement-")
    return [
      { $0.startModels(newID: ids.next) },
      { project in
        project.edit(project.operatingModels[1]) {
          $0.leadership = "Én driftsleder"
          $0.organisation = "Ét team med to makkerpar"
          $0.staffing = "1 driftsleder, 5 ejendomsfunktionærer"
          $0.hours = Quantity(hundredths: 22_250)
          $0.premises = "Ejendomskontoret i den største afdeling"
          $0.pros = "Færre sårbare dage\nFælles maskiner"
          $0.cons = "Længere til kontoret for nogle"
        }
      },
      { project in
        let task = project.task("Grønne områder", in: project.operatingModels[1])!
        return project.edit(task) {
          $0.placement = .shared
          $0.note = "Bede ved indgange er lokale"
        }
      },
      { project in
        project.add(
          OperatingModel(id: ids.next()).with {
            $0.name = "Kun fælles vagt"
            $0.pros = "Let at begynde med"
          })
      },
    ]
      + [(412_500, 389_000), (212_500, 189_250)].enumerated().map { index, amounts in
        { project in
          project.edit(
            economyOf: project.departments[index], in: project.operatingModels[1],
            before: Quantity(amounts.0), after: Quantity(amounts.1))
        }
      } + [
        { try $0.approve($0.operatingModels[1], newID: ids.next) },
        { project in
          project.edit(project.agreements[0]) {
            $0.serviceLevel = "Kontoret er åbent alle hverdage."
            $0.start = Day(iso: "2027-04-01")
            $0.exit = "Med et års varsel til et årsskifte."
          }
        },
        { try $0.present($0.agreements[0], on: day) },
        { project in
          project.add(
            project.accession(of: project.departments[0].id, id: ids.next()).with {
              $0.body = "Afdelingsmødet"
              $0.date = day
              $0.minutes = "punkt 6"
            })
        },
      ]
  }
}
