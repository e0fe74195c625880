import Core

extension Demo {
  static let allocationSteps = [
    Step(
      .week(-16, .wednesday), 9, 0, leader,
      .facts(fjordglimt, garages: 24),
      .facts(havnebakken, businesses: "85 140", garages: 40),
      .facts(strandengen, garages: 10),
      .key("Kontor", budget: 486_500, .dwellings, note: "Løn og lokaler"),
      .key("Grønne områder", budget: 615_000, .area),
      .key("Maskiner", budget: 181_250, .mixed, note: "Halvt efter boliger, halvt efter areal"),
      .hours([fjordglimt: 2_610, havnebakken: 3_390, strandengen: 1_540])),
    // The machines' own hours say another thing than the hours of all, as the first round finds.
    Step(
      .week(-1, .wednesday), 13, 45, leader,
      .hours([fjordglimt: 370, havnebakken: 590, strandengen: 240], of: "Maskiner")),
  ]
}

extension Act {
  fileprivate static func facts(
    _ department: String, businesses: String = "", garages: Int
  ) -> Act {
    Act { now in
      now.project.edit(now.department(department)) {
        $0.businesses = BusinessAreas(stored: businesses) ?? BusinessAreas()
        $0.garages = garages
      }
    }
  }

  fileprivate static func key(
    _ name: String, budget: Int, _ basis: KeyBasis, note: String = ""
  ) -> Act {
    .add(AllocationKey.self) { new, _ in
      new.name = name
      new.budget = Quantity(budget)
      new.basis = basis
      if basis == .mixed {
        new.weightDwellings = Quantity(50)
        new.weightArea = Quantity(50)
      }
      new.note = note
    }
  }

  /// Registers the hours of the year before in each department, for one key alone or for all.
  fileprivate static func hours(_ hours: [String: Int], of key: String? = nil) -> Act {
    Act { now in
      var amounts: [String: (hours: Quantity?, cost: Quantity?)] = [:]
      for (name, hours) in hours { amounts[now.department(name).id] = (Quantity(hours), nil) }
      return now.project.edit(
        usage: amounts, in: Period(year: now.today.year - 1)!,
        of: key.flatMap { name in now.project.allocationKeys.first { $0.name == name } })
    }
  }
}
