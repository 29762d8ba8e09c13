//! Settings from the command line and the environment.

use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches, value_parser};

use super::field::{FIELDS, Field, is_identity};
use super::value::{Origin, Setting, Settings, Value};

const FILE: &str = "config";

/// The flags of all fields. An environment variable can replace each.
#[derive(Clone, Debug, Default)]
pub struct CliOptions {
    /// The configuration file, if one is named.
    pub file: Option<PathBuf>,
    /// The settings, as text.
    pub settings: Settings,
}

/// The flags of the fields that a UserSig is made from.
#[derive(Clone, Debug, Default)]
pub struct Identity(pub CliOptions);

fn argument(field: &Field) -> Arg {
    let argument = Arg::new(field.name)
        .long(field.flag)
        .env(field.variable)
        .hide_env_values(true)
        .value_name(field.placeholder)
        .help(field.help)
        .help_heading("Configuration")
        .action(ArgAction::Set);
    match field.placeholder {
        // The flag alone means true; a word after it is not its value.
        "BOOLEAN" => argument
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
        _ => argument.allow_hyphen_values(true),
    }
}

fn augment(command: Command, wanted: impl Fn(&Field) -> bool) -> Command {
    let file = Arg::new(FILE)
        .long("config")
        .env("OPENTIM_CONFIG")
        .hide_env_values(true)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help("The configuration file [default: opentim.toml, if there is one]")
        .help_heading("Configuration");
    let fields = FIELDS.iter().filter(|field| wanted(field));
    command.arg(file).args(fields.map(argument))
}

impl CliOptions {
    fn read(matches: &ArgMatches) -> Self {
        let mut options = Self {
            file: matches.get_one(FILE).cloned(),
            settings: Settings::new(),
        };
        for field in FIELDS {
            // A command that does not take the field has no argument of its name.
            let Ok(Some(text)) = matches.try_get_one::<String>(field.name) else {
                continue;
            };
            let origin = match matches.value_source(field.name) {
                Some(ValueSource::EnvVariable) => Origin::Variable(field.variable),
                _ => Origin::Flag(field.flag),
            };
            let value = Value::Loose(text.clone());
            options
                .settings
                .insert(field.name, Setting { value, origin });
        }
        options
    }
}

impl FromArgMatches for CliOptions {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self::read(matches))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::read(matches);
        Ok(())
    }
}

impl Args for CliOptions {
    fn augment_args(command: Command) -> Command {
        augment(command, |_| true)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Identity {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self(CliOptions::read(matches)))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl Args for Identity {
    fn augment_args(command: Command) -> Command {
        augment(command, is_identity)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
