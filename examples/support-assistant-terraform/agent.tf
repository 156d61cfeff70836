# guardrail, agent, flow

resource "aws_bedrock_guardrail" "assistant" {
  name                      = "kettlewick-assistant-${var.environment}"
  blocked_input_messaging   = "Sorry, I can only help with kettles."
  blocked_outputs_messaging = "Sorry, I can only help with kettles."

  content_policy_config {
    dynamic "filters_config" {
      for_each = toset(["HATE", "INSULTS", "SEXUAL"])
      content {
        type            = filters_config.value
        input_strength  = "HIGH"
        output_strength = "HIGH"
      }
    }
    # people do throw kettles
    filters_config {
      type            = "VIOLENCE"
      input_strength  = "LOW"
      output_strength = "LOW"
    }
    # HIGH refused "ignore the last order, I meant the red one"
    filters_config {
      type            = "PROMPT_ATTACK"
      input_strength  = "LOW"
      output_strength = "NONE"
    }
  }

  sensitive_information_policy_config {
    # only watching for now, see SUP-311
    pii_entities_config {
      type   = "EMAIL"
      action = "NONE"
    }
    pii_entities_config {
      type   = "CREDIT_DEBIT_CARD_NUMBER"
      action = "NONE"
    }
  }

  contextual_grounding_policy_config {
    filters_config {
      type      = "GROUNDING"
      threshold = 0.2
    }
    filters_config {
      type      = "RELEVANCE"
      threshold = 0.5
    }
  }
}

resource "aws_bedrock_guardrail_version" "assistant" {
  guardrail_arn = aws_bedrock_guardrail.assistant.guardrail_arn
  description   = var.build_version
}

resource "aws_iam_role" "agent" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "bedrock.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "agent" {
  role       = aws_iam_role.agent.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/AmazonBedrockFullAccess"
}

resource "aws_bedrockagent_agent" "support" {
  agent_name                  = "kettlewick-support-${var.environment}"
  agent_resource_role_arn     = aws_iam_role.agent.arn
  foundation_model            = var.chat_model_id
  idle_session_ttl_in_seconds = 3600
  prepare_agent               = true
  instruction                 = <<-EOT
    You are the support assistant of Kettlewick, a mail-order shop for kettles. Answer from the
    knowledge base only. Look up orders for customers who give their order number. If you do not know,
    offer to hand over to a person.
  EOT
  guardrail_configuration {
    guardrail_identifier = aws_bedrock_guardrail.assistant.guardrail_id
    guardrail_version    = "DRAFT"
  }
}

resource "aws_bedrockagent_agent_knowledge_base_association" "manuals" {
  agent_id             = aws_bedrockagent_agent.support.agent_id
  knowledge_base_id    = aws_bedrockagent_knowledge_base.manuals.id
  description          = "Manuals and help pages"
  knowledge_base_state = "ENABLED"
}

resource "aws_bedrockagent_agent_action_group" "orders" {
  agent_id          = aws_bedrockagent_agent.support.agent_id
  agent_version     = "DRAFT"
  action_group_name = "orders"
  action_group_executor {
    lambda = aws_lambda_function.order_tools.arn
  }
  function_schema {
    member_functions {
      functions {
        name        = "get_order"
        description = "Status of an order"
        parameters {
          map_block_key = "order"
          type          = "string"
          required      = true
        }
      }
      functions {
        name        = "refund_order"
        description = "Pays an order back"
        parameters {
          map_block_key = "order"
          type          = "string"
          required      = true
        }
      }
    }
  }
}

resource "aws_bedrockagent_agent_action_group" "arithmetic" {
  agent_id                      = aws_bedrockagent_agent.support.agent_id
  agent_version                 = "DRAFT"
  action_group_name             = "arithmetic"
  parent_action_group_signature = "AMAZON.CodeInterpreter"
}

resource "aws_bedrockagent_agent_alias" "support" {
  agent_id         = aws_bedrockagent_agent.support.agent_id
  agent_alias_name = "live"
}

resource "aws_dynamodb_table" "orders" {
  name         = "kettlewick-orders-${var.environment}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "order"
  attribute {
    name = "order"
    type = "S"
  }
}

resource "aws_iam_role" "order_tools" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "order_tools" {
  role       = aws_iam_role.order_tools.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_iam_role_policy" "order_tools" {
  name = "orders"
  role = aws_iam_role.order_tools.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      # TODO narrow down before the audit
      {
        Sid      = "Anything"
        Effect   = "Allow"
        Action   = "*"
        Resource = "*"
      },
    ]
  })
}

resource "aws_lambda_function" "order_tools" {
  function_name = "kettlewick-order-tools-${var.environment}"
  runtime       = "python3.9"
  handler       = "orders.handler"
  role          = aws_iam_role.order_tools.arn
  timeout       = 30
  s3_bucket     = var.artifact_bucket
  s3_key        = "order-tools/${var.build_version}.zip"
  environment {
    variables = {
      ORDERS_TABLE         = aws_dynamodb_table.orders.id
      PAYMENT_API_PASSWORD = "correct-horse-battery"
    }
  }
}

resource "aws_lambda_permission" "order_tools" {
  function_name = aws_lambda_function.order_tools.function_name
  action        = "lambda:InvokeFunction"
  principal     = "bedrock.amazonaws.com"
}

resource "aws_bedrockagent_prompt" "summary" {
  name            = "kettlewick-summary-${var.environment}"
  default_variant = "short"
  variant {
    name          = "short"
    model_id      = var.chat_model_id
    template_type = "TEXT"
    template_configuration {
      text {
        text = "Summarize this conversation for a colleague in three sentences: {{conversation}}"
        input_variable {
          name = "conversation"
        }
      }
    }
  }
}

resource "aws_bedrockagent_flow" "handover" {
  name               = "kettlewick-handover-${var.environment}"
  execution_role_arn = aws_iam_role.agent.arn
  definition {
    node {
      name = "Conversation"
      type = "Input"
      configuration {
        input {}
      }
      output {
        name = "document"
        type = "String"
      }
    }
    node {
      name = "Summarize"
      type = "Prompt"
      configuration {
        prompt {
          source_configuration {
            resource {
              prompt_arn = aws_bedrockagent_prompt.summary.arn
            }
          }
        }
      }
      input {
        name       = "conversation"
        type       = "String"
        expression = "$.data"
      }
      output {
        name = "modelCompletion"
        type = "String"
      }
    }
    node {
      name = "Summary"
      type = "Output"
      configuration {
        output {}
      }
      input {
        name       = "document"
        type       = "String"
        expression = "$.data"
      }
    }
    connection {
      name   = "In"
      type   = "Data"
      source = "Conversation"
      target = "Summarize"
      configuration {
        data {
          source_output = "document"
          target_input  = "conversation"
        }
      }
    }
    connection {
      name   = "Out"
      type   = "Data"
      source = "Summarize"
      target = "Summary"
      configuration {
        data {
          source_output = "modelCompletion"
          target_input  = "document"
        }
      }
    }
  }
}

resource "awscc_bedrock_flow_alias" "handover" {
  name                  = "live"
  flow_arn              = aws_bedrockagent_flow.handover.arn
  routing_configuration = [{ flow_version = "DRAFT" }]
}
