resource "aws_bedrock_guardrail" "claims" {
  name                      = "claims"
  blocked_input_messaging   = "I can only talk about your insurance."
  blocked_outputs_messaging = "I can only talk about your insurance."
  kms_key_arn               = aws_kms_key.policies.arn
  content_policy_config {
    dynamic "filters_config" {
      for_each = ["HATE", "INSULTS", "SEXUAL"]
      content {
        type            = filters_config.value
        input_strength  = "HIGH"
        output_strength = "HIGH"
      }
    }
    filters_config {
      type            = "VIOLENCE"
      input_strength  = "MEDIUM"
      output_strength = "LOW"
    }
    filters_config {
      type            = "MISCONDUCT"
      input_strength  = "HIGH"
      output_strength = "HIGH"
    }
    filters_config {
      type            = "PROMPT_ATTACK"
      input_strength  = "LOW"
      output_strength = "NONE"
    }
  }
  sensitive_information_policy_config {
    pii_entities_config {
      type   = "US_SOCIAL_SECURITY_NUMBER"
      action = "BLOCK"
    }
    pii_entities_config {
      type   = "EMAIL"
      action = "ANONYMIZE"
    }
    regexes_config {
      name        = "claim"
      pattern     = "CL-[0-9]{8}"
      action      = "ANONYMIZE"
      description = "Numbers of claims"
    }
  }
  topic_policy_config {
    topics_config {
      name       = "legal"
      definition = "Advice about suing somebody"
      examples   = ["Can I sue my landlord?"]
      type       = "DENY"
    }
  }
  word_policy_config {
    managed_word_lists_config {
      type = "PROFANITY"
    }
  }
  contextual_grounding_policy_config {
    filters_config {
      type      = "GROUNDING"
      threshold = 0.75
    }
    filters_config {
      type      = "RELEVANCE"
      threshold = 0.5
    }
  }
}

resource "aws_bedrock_guardrail_version" "claims" {
  guardrail_arn = aws_bedrock_guardrail.claims.guardrail_arn
  description   = "first"
}

resource "aws_iam_role" "agent" {
  name = "claims-agent"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "bedrock.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "agent" {
  name = "models"
  role = aws_iam_role.agent.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "bedrock:*", Resource = "*" }]
  })
}

resource "aws_bedrockagent_agent" "claims" {
  agent_name                  = "claims"
  agent_resource_role_arn     = aws_iam_role.agent.arn
  foundation_model            = "eu.anthropic.claude-sonnet-4-5-20250929-v1:0"
  instruction                 = "You answer questions about the policies of our customers, from the documents that you are given only."
  idle_session_ttl_in_seconds = 600
  prepare_agent               = true
  customer_encryption_key_arn = aws_kms_key.policies.arn
  guardrail_configuration {
    guardrail_identifier = aws_bedrock_guardrail.claims.guardrail_id
    guardrail_version    = aws_bedrock_guardrail_version.claims.version
  }
}

resource "aws_bedrockagent_agent_knowledge_base_association" "policies" {
  agent_id             = aws_bedrockagent_agent.claims.agent_id
  knowledge_base_id    = aws_bedrockagent_knowledge_base.policies.id
  description          = "Policies and conditions"
  knowledge_base_state = "ENABLED"
}

resource "aws_bedrockagent_agent_action_group" "claims" {
  agent_id           = aws_bedrockagent_agent.claims.agent_id
  agent_version      = "DRAFT"
  action_group_name  = "claims"
  action_group_state = "ENABLED"
  action_group_executor {
    lambda = aws_lambda_function.tools.arn
  }
  function_schema {
    member_functions {
      functions {
        name        = "get_claim"
        description = "Says how a claim stands"
        parameters {
          map_block_key = "claim"
          type          = "string"
          required      = true
          description   = "Number of the claim"
        }
      }
      functions {
        name        = "withdraw_claim"
        description = "Withdraws a claim"
        parameters {
          map_block_key = "claim"
          type          = "string"
          required      = true
          description   = "Number of the claim"
        }
      }
    }
  }
}

resource "aws_bedrockagent_agent_alias" "live" {
  agent_id         = aws_bedrockagent_agent.claims.agent_id
  agent_alias_name = "live"
}
